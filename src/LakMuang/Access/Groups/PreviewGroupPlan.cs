using System.Security.Cryptography;
using System.Text;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Groups;

/// <summary>One agency's share of a plan.</summary>
public sealed record PlanAgency(AgencyFacts Agency, int Rights);

/// <summary>Somebody whom a plan cannot move: the new right would break a rule about duties.</summary>
/// <param name="Into">The group that they cannot get.</param>
public sealed record PlanExceptionLine(Guid Grant, PersonName? Name, AgencyFacts? Agency, string Into, Text Reason);

/// <summary>What a plan would do, as it stands now.</summary>
/// <param name="Agencies">The fifty with the most rights.</param>
/// <param name="NotServed">Rights in agencies where no group of the plan can be held: they end.</param>
/// <param name="WithoutLetter">Rights whose letter was withdrawn: they end.</param>
/// <param name="ExceptionCount">Rights that a rule about duties keeps from at least one of the groups.</param>
/// <param name="Exceptions">The first hundred.</param>
/// <param name="Digest">Changes whenever the effects do, so that nobody agrees to others than they saw.</param>
public sealed record PlanPreview(
    int Rights, int People, int AgencyCount, IReadOnlyList<PlanAgency> Agencies, int NotServed, int WithoutLetter, int ExceptionCount, IReadOnlyList<PlanExceptionLine> Exceptions, string Digest);

/// <summary>Counts what the end of a group would do, for tens of thousands of members in one statement.</summary>
public sealed class PreviewGroupPlan(LakMuangDb db, IAgencyFacts agencies, IPeople people)
{
    private const int MostAgencies = 50;
    private const int MostExceptions = 100;

    private const string Exceptions = """
        SELECT x.*, count(*) OVER () FROM (
            SELECT DISTINCT ON (g.agency, g.id) g.id, g.holder, g.agency, r.id AS rule, t.code
            FROM access_grant g CROSS JOIN unnest($2::varchar[]) AS t (code)
            JOIN duty_rule r ON r.ended_at IS NULL AND t.code IN (r.group_a, r.group_b)
            JOIN access_grant held ON held.holder = g.holder AND held.user_group <> $1
                AND (held.state = 'Active' OR (held.state = 'Suspended' AND held.suspended_because <> 'DutyConflict'))
                AND held.user_group = CASE WHEN r.group_a = t.code THEN r.group_b ELSE r.group_a END
                AND (r.reach = 'Anywhere' OR held.agency = g.agency)
                AND (held.until_day IS NULL OR held.until_day >= greatest(g.from_day, $3)) AND (g.until_day IS NULL OR held.from_day <= g.until_day)
            WHERE g.user_group = $1 AND g.state <> 'Ended' AND (g.until_day IS NULL OR g.until_day >= $3)
              AND NOT (g.state = 'Suspended' AND g.suspended_because = 'DutyConflict')
              AND NOT duty_is_excused(r.id, g.holder, g.agency, greatest(g.from_day, held.from_day, $3))
            ORDER BY g.agency, g.id, r.id, t.code) x
        ORDER BY x.agency, x.id LIMIT 100
        """;

    // Whose rights they are, in what state and until when: two lists of the same length are not the same list.
    private const string Fingerprint = """
        SELECT coalesce(sum(hashtextextended(concat_ws(' ', id, state, suspended_because, from_day, until_day), 2569)), 0)::text
        FROM access_grant WHERE user_group = $1 AND state <> 'Ended' AND (until_day IS NULL OR until_day >= $2)
        """;

    internal async Task<PlanPreview> RunAsync(GroupPlan plan, CancellationToken ct)
    {
        var open = db.Grants.Where(g => g.Group == plan.Group && g.State != GrantState.Ended && (g.Until == null || g.Until >= plan.On));
        var where = await open.GroupBy(g => g.Agency).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var known = await agencies.OfAsync([.. where.Select(w => w.Key)], ct);
        var served = await ServedAsync(plan, ct);
        var notServed = plan.Into.Length == 0 ? 0 : where.Where(w => known.GetValueOrDefault(w.Key) is { } a && !served(a)).Sum(w => w.Count);
        var noLetter = plan.Into.Length == 0 ? 0
            : await open.CountAsync(g => !LakMuangDb.LetterIsLiving(g.Letter) || (g.FirstLetter != null && !LakMuangDb.LetterIsLiving(g.FirstLetter.Value)), ct);
        var (total, lines) = await ExceptionsAsync(plan, known, ct);
        var (rights, holders) = (where.Sum(w => w.Count), await open.Select(g => g.Holder).Distinct().CountAsync(ct));
        var fingerprint = (await db.ReadAsync(Fingerprint, r => r.GetString(0), ct, plan.Group, plan.On)).Single();
        return new(
            rights, holders, where.Count,
            [
                .. where.Where(w => known.ContainsKey(w.Key)).Select(w => new PlanAgency(known[w.Key], w.Count))
                    .OrderByDescending(a => a.Rights).ThenBy(a => a.Agency.Code, StringComparer.Ordinal).Take(MostAgencies),
            ],
            notServed, noLetter, total, lines,
            Digest($"{plan.Id:N} {plan.On:O} {string.Join(',', plan.Into)} {rights} {holders} {where.Count} {notServed} {noLetter} {total} {string.Join(',', lines.Select(l => l.Grant))} {fingerprint}"));
    }

    // Whether at least one of the new groups can be held there: its system serves the type, and is live or tried out by that agency.
    private async Task<Func<AgencyFacts, bool>> ServedAsync(GroupPlan plan, CancellationToken ct)
    {
        var targets = await db.Groups.AsNoTracking().Where(g => plan.Into.Contains(g.Code))
            .Join(db.Systems.AsNoTracking(), g => g.System, s => s.Code, (g, s) => new { Group = g, System = s }).ToListAsync(ct);
        var trying = targets.Where(t => t.System.State is not SystemState.Live).Select(t => t.System.Code).Distinct().ToList();
        var pilots = trying.Count == 0 ? []
            : (await db.PilotAgencies.AsNoTracking().Where(p => trying.Contains(p.System)).ToListAsync(ct)).Select(p => (p.System, p.Agency)).ToHashSet();
        return agency => targets.Exists(t => t.Group.ServesType(agency.Type) && t.System.ServesType(agency.Type)
            && (t.System.State is SystemState.Live || pilots.Contains((t.System.Code, agency.Id))));
    }

    private async Task<(int Total, IReadOnlyList<PlanExceptionLine> Lines)> ExceptionsAsync(
        GroupPlan plan, IReadOnlyDictionary<AgencyId, AgencyFacts> known, CancellationToken ct)
    {
        if (plan.Into.Length == 0)
        {
            return (0, []);
        }

        var rows = await db.ReadAsync(
            Exceptions,
            r => (Grant: r.GetGuid(0), Holder: new PersonId(r.GetGuid(1)), Agency: new AgencyId(r.GetGuid(2)), Rule: r.GetGuid(3), Into: r.GetString(4), Total: r.GetInt64(5)),
            ct, plan.Group, plan.Into, plan.On);
        var rules = rows.Select(r => r.Rule).Distinct().ToList();
        var reasons = await db.DutyRules.AsNoTracking().Where(r => rules.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        var names = await people.TraitsOfAsync([.. rows.Select(r => r.Holder).Distinct()], ct);
        return (
            rows.Count == 0 ? 0 : (int)rows[0].Total,
            [
                .. rows.Take(MostExceptions).Select(r => new PlanExceptionLine(
                    r.Grant, names.GetValueOrDefault(r.Holder)?.Name, known.GetValueOrDefault(r.Agency), r.Into, reasons[r.Rule].Reason)),
            ]);
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
