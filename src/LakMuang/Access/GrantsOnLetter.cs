using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

internal sealed class GrantsOnLetter(LakMuangDb db) : IRestsOnLetter
{
    public async Task<IReadOnlyList<RestingRecord>> OfAsync(LetterId letter, IReadOnlyCollection<Guid> appointments, CancellationToken ct) =>
        await db.Grants.AsNoTracking()
            .Where(g => g.State == GrantState.Active && (g.Letter == letter || g.FirstLetter == letter || appointments.Contains(g.Appointment)))
            .Join(db.Groups, grant => grant.Group, group => group.Code, (grant, group) => new { grant, group })
            .Join(db.Systems, x => x.grant.System, system => system.Code, (x, system) => new { x.grant, x.group, system })
            .OrderBy(x => x.grant.Id)
            .Select(x => new RestingRecord(
                x.grant.Id, new Text(x.system.NameTh + " · " + x.group.NameTh, x.system.NameEn + " · " + x.group.NameEn),
                x.grant.Holder, x.grant.Agency, x.grant.Until, Fall.Suspended))
            .ToListAsync(ct);

    public async Task<bool> AnyOfAsync(LetterId letter, AgencyId agency, CancellationToken ct) =>
        await db.Grants.AnyAsync(g => (g.Letter == letter || g.FirstLetter == letter) && g.Agency == agency, ct)
        || await db.GrantDecisions.Where(d => d.Letter == letter).Join(db.Grants, d => d.Grant, g => g.Id, (d, g) => g.Agency).AnyAsync(a => a == agency, ct);

    public async Task<IReadOnlyList<EndingRecords>> EndingAsync(AgencyId agency, DateOnly from, DateOnly until, CancellationToken ct) =>
        [.. (await db.Grants.Where(g => g.Agency == agency && g.State == GrantState.Active && g.Until >= from && g.Until <= until)
            .GroupBy(g => new { g.Letter, g.Until })
            .Select(x => new { x.Key.Letter, x.Key.Until, Count = x.Count() }).ToListAsync(ct))
            .Select(x => new EndingRecords(x.Letter, x.Until!.Value, new("สิทธิ", "rights"), x.Count))];
}

/// <summary>A right whose authority dies is suspended in the same commit, and stays on the list (B-1).</summary>
internal sealed class SuspendGrantsOfLetter(LakMuangDb db) : IReactTo<LetterWithdrawn>
{
    public async Task ReactAsync(LetterWithdrawn fact, Act act, CancellationToken ct)
    {
        var grants = await db.Grants.Where(g => (g.Letter == fact.Letter || g.FirstLetter == fact.Letter) && g.State == GrantState.Active).ToListAsync(ct);
        grants.ForEach(grant => grant.Suspend(act, ReasonToSuspend.LetterWithdrawn));
    }
}
