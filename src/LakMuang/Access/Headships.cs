using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

internal sealed class Headships(LakMuangDb db, IRights rights, IPeople people, TimeProvider clock) : IHeadships
{
    // Who headed each unit last, where nobody heads it today. What ended with its agency, its system or its group is wanted by nobody.
    private const string WithoutHead = """
        SELECT h.agency, h.system, h.user_group, h.holder
        FROM (SELECT DISTINCT ON (g.agency, g.user_group) g.* FROM access_grant g
              WHERE g.heads_unit AND g.from_day <= $1 ORDER BY g.agency, g.user_group, g.from_day DESC, g.given_at DESC, g.id DESC) h
        JOIN user_group u ON u.code = h.user_group AND (u.valid_until IS NULL OR u.valid_until >= $1)
        WHERE (h.ended_because IS NULL OR h.ended_because NOT IN ('AgencyClosed', 'Carried', 'TypeNotServed', 'SystemRetired', 'GroupAbolished'))
          AND system_is_open(h.system, h.agency, h.holder)
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

    public async Task<Result<Guid>> TakeOverAsync(Act act, NewRight right, CancellationToken ct)
    {
        if (act.By is { } by && await people.IsSameAsync(by, right.Holder, ct))
        {
            return Refusals.Own;
        }

        var standing = await db.Grants.Where(g => g.HeadsUnit && g.Agency == right.Agency && g.Group == right.Group && g.State != GrantState.Ended).ToListAsync(ct);
        foreach (var old in standing.Where(g => g.State is not GrantState.Ended && g.Meets(right.From, right.Until)))
        {
            old.End(act, EndOfGrant.HandedOver);
        }

        return await rights.GiveAsync(act, right, ct);
    }

    public async Task<IReadOnlyList<Headless>> HeadlessAsync(CancellationToken ct) => await db.ReadAsync(
        WithoutHead, r => new Headless(new(r.GetGuid(0)), r.GetString(1), r.GetString(2), new(r.GetGuid(3))), ct, ThaiDate.Day(clock.GetUtcNow()));

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
