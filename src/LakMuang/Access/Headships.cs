using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

internal sealed class Headships(LakMuangDb db, IRights rights, IPeople people, IAgencyWalk agencies, TimeProvider clock) : IHeadships
{
    // Who headed each unit last, where nobody heads it today. Where the system or the group is gone, nobody is wanted.
    private const string WithoutHead = """
        SELECT h.agency, h.system, h.user_group, h.holder, u.serves, i.serves
        FROM (SELECT DISTINCT ON (g.agency, g.user_group) g.* FROM access_grant g
              WHERE g.heads_unit AND g.from_day <= $1 ORDER BY g.agency, g.user_group, g.from_day DESC, g.given_at DESC, g.id DESC) h
        JOIN user_group u ON u.code = h.user_group AND (u.valid_until IS NULL OR u.valid_until >= $1)
        JOIN information_system i ON i.code = h.system
        WHERE system_is_open(h.system, h.agency, h.holder)
          AND NOT EXISTS (SELECT 1 FROM access_grant k WHERE k.heads_unit AND k.agency = h.agency AND k.user_group = h.user_group AND k.state = 'Active'
              AND k.from_day <= $1 AND (k.until_day IS NULL OR k.until_day >= $1)
              AND appointment_is_held(k.appointment) AND letter_is_living(k.letter) AND (k.first_letter IS NULL OR letter_is_living(k.first_letter)))
        """;

    public async Task<IReadOnlyList<GroupFacts>> GroupsAsync(AgencyId agency, CancellationToken ct) =>
        [.. (await rights.GroupsAsync(agency, ct)).Where(g => g.Kind is GroupKind.Head)];

    public async Task<IReadOnlyList<HeadRight>> OfAsync(AgencyId agency, CancellationToken ct) =>
        await FactsAsync(db.Grants.Where(g => g.HeadsUnit && g.Agency == agency), ct);

    public Task<bool> WasHeadedAsync(AgencyId agency, string group, CancellationToken ct) =>
        db.Grants.AnyAsync(g => g.HeadsUnit && g.Agency == agency && g.Group == group, ct);

    public async Task<IReadOnlyList<HeadRight>> OfPersonAsync(PersonId person, CancellationToken ct) =>
        [.. (await FactsAsync(db.Grants.Where(g => g.HeadsUnit && g.Holder == person), ct)).Where(r => r.State is RightState.InForce)];

    public async Task<Result<TakenOver>> TakeOverAsync(Act act, NewRight right, CancellationToken ct)
    {
        if (act.By is { } by && await people.IsSameAsync(by, right.Holder, ct))
        {
            return Refusals.Own;
        }

        var standing = await db.Grants.Where(g => g.HeadsUnit && g.Agency == right.Agency && g.Group == right.Group && g.State != GrantState.Ended).ToListAsync(ct);

        // Somebody else who was named for a later day is not this one's to end: where their days meet, giving the right is refused below.
        var last = await LastDayAsync(right.Group, right.From, right.Until, ct);
        var over = standing.FindAll(g => g.State is not GrantState.Ended && g.From <= right.From && g.Meets(right.From, last));
        over.ForEach(old => old.End(act, EndOfGrant.HandedOver));
        standing.FindAll(g => g.Holder == right.Holder && g.From > right.From && g.Meets(right.From, last)).ForEach(own => own.End(act, EndOfGrant.Replaced));
        var given = await rights.GiveAsync(act, right, ct);
        return given.Ok(out var grant, out var problem) ? new TakenOver(grant, [.. over.Select(g => g.Holder).Where(h => h != right.Holder).Distinct()])
            : problem.Code == Refusals.HeadThere.Code && await ToComeAsync(right.Agency, right.Group, right.From, right.Until, right.Holder, ct) is { } day ? Refusals.HeadToCome(day)
            : problem;
    }

    public async Task<DateOnly?> ToComeAsync(AgencyId agency, string group, DateOnly from, DateOnly? until, PersonId but, CancellationToken ct)
    {
        var last = await LastDayAsync(group, from, until, ct);
        return await db.Grants.AsNoTracking()
            .Where(g => g.HeadsUnit && g.Agency == agency && g.Group == group && g.Holder != but && g.State == GrantState.Active && g.From > from && (last == null || g.From <= last))
            .Select(g => (DateOnly?)g.From).MinAsync(ct);
    }

    // A right lasts no longer than its group allows.
    private async Task<DateOnly?> LastDayAsync(string group, DateOnly from, DateOnly? until, CancellationToken ct) =>
        await db.Groups.AsNoTracking().SingleOrDefaultAsync(g => g.Code == group, ct) is { } known && known.LongestFrom(from) is var longest && (until is null || longest < until) ? longest : until;

    public async Task<IReadOnlyList<Headless>> HeadlessAsync(CancellationToken ct)
    {
        var without = await db.ReadAsync(
            WithoutHead, r => (Unit: new Headless(new(r.GetGuid(0)), r.GetString(1), r.GetString(2), new(r.GetGuid(3))), Group: r.GetFieldValue<string[]>(4), System: r.GetFieldValue<string[]>(5)),
            ct, ThaiDate.Day(clock.GetUtcNow()));
        var known = await agencies.NodesAsync([.. without.Select(w => w.Unit.Agency).Distinct()], ct);

        // What an agency that is closed, or that is of another type now, does without is no vacancy, whenever and however its head went.
        return [.. without.Where(w => known.GetValueOrDefault(w.Unit.Agency) is { IsActive: true } agency && Serves(w.Group, agency) && Serves(w.System, agency)).Select(w => w.Unit)];

        static bool Serves(string[] types, AgencyNode agency) => types.Length == 0 || types.Contains(agency.Type.ToString());
    }

    private async Task<List<HeadRight>> FactsAsync(IQueryable<Grant> heads, CancellationToken ct)
    {
        var today = ThaiDate.Day(clock.GetUtcNow());
        var found = await heads.AsNoTracking().Where(g => g.State != GrantState.Ended && (g.Until == null || g.Until >= today))
            .OrderBy(g => g.Group).ThenBy(g => g.From).ThenBy(g => g.Id)
            .Select(g => new
            {
                Grant = g,
                Holds = LakMuangDb.AppointmentIsHeld(g.Appointment) && LakMuangDb.LetterIsLiving(g.Letter)
                && (g.FirstLetter == null || LakMuangDb.LetterIsLiving(g.FirstLetter.Value))
            }).ToListAsync(ct);
        return found.ConvertAll(x => new HeadRight(
            x.Grant.Id, x.Grant.Holder, x.Grant.Agency, x.Grant.System, x.Grant.Group, x.Grant.Appointment, x.Grant.Letter, x.Grant.From, x.Grant.Until,
            Rights.StateOf(x.Grant, x.Holds, today), x.Grant.SuspendedBecause));
    }
}
