using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

internal sealed class RightsInSystem(LakMuangDb db, TimeProvider clock) : IRightsInSystem
{
    public async Task<IReadOnlyList<HeldRight>> OfAsync(string system, IReadOnlyCollection<PersonId> holders, CancellationToken ct) => holders.Count == 0 ? []
        : await LivingGrants.Of(db, ThaiDate.Day(clock.GetUtcNow())).AsNoTracking().Where(g => g.System == system && holders.Contains(g.Holder))
            .Join(db.Groups, grant => grant.Group, group => group.Code, (grant, group) => new { grant, group })
            .Select(x => new HeldRight(x.grant.Id, x.grant.Holder, x.grant.Agency, x.grant.Group, new Text(x.group.NameTh, x.group.NameEn)))
            .ToListAsync(ct);

    public async Task<Portion<RightInSystem>> NextAsync(RightsWanted wanted, Guid? after, int most, CancellationToken ct)
    {
        var today = ThaiDate.Day(clock.GetUtcNow());
        var found = await Wanted(wanted, after, today)
            .Join(db.Groups, grant => grant.Group, group => group.Code, (grant, group) => new { grant, group.NameTh, group.NameEn })
            .Join(db.Systems, x => x.grant.System, system => system.Code, (x, system) => new
            {
                x.grant,
                x.NameTh,
                x.NameEn,
                Holds = LakMuangDb.AppointmentIsHeld(x.grant.Appointment) && LakMuangDb.LetterIsLiving(x.grant.Letter)
                    && (x.grant.FirstLetter == null || LakMuangDb.LetterIsLiving(x.grant.FirstLetter.Value))
                    && (system.State == SystemState.Live || LakMuangDb.SystemIsOpen(x.grant.System, x.grant.Agency, x.grant.Holder)),
            })
            .OrderBy(x => x.grant.Id).Take(most + 1).ToListAsync(ct);
        return Portion.Of(
            found.ConvertAll(x => new RightInSystem(
                x.grant.Id, x.grant.Holder, x.grant.Agency, x.grant.Group, new(x.NameTh, x.NameEn), x.grant.Letter, x.grant.From, x.grant.Until,
                Rights.StateOf(x.grant, x.Holds, today), x.grant.EndedAt)),
            most);
    }

    private IQueryable<Grant> Wanted(RightsWanted wanted, Guid? after, DateOnly today)
    {
        var (system, since) = (wanted.System, wanted.EndedSince);
        var found = db.Grants.AsNoTracking().Where(g => g.System == system && g.From <= today);
        found = since is null
            ? found.Where(g => g.State != GrantState.Ended && (g.Until == null || g.Until >= today))
            : found.Where(g => g.State != GrantState.Ended || g.EndedAt >= since);
        found = wanted.Agency is { } agency ? found.Where(g => g.Agency == agency) : found;
        found = wanted.Group is { } group ? found.Where(g => g.Group == group) : found;
        return after is { } last ? found.Where(g => g.Id.CompareTo(last) > 0) : found;
    }
}
