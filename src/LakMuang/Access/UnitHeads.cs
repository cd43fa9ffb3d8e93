using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

internal sealed class UnitHeads(LakMuangDb db, TimeProvider clock) : IUnitHeads
{
    public async Task<IReadOnlyList<PersonId>> OfAsync(string system, AgencyId agency, CancellationToken ct) =>
        await Living().Where(g => g.System == system && g.Agency == agency).Select(g => g.Holder).Distinct().ToListAsync(ct);

    public async Task<IReadOnlyList<Headship>> OfPersonAsync(PersonId person, CancellationToken ct) =>
        [.. (await Living().Where(g => g.Holder == person).Select(g => new { g.System, g.Agency }).Distinct().ToListAsync(ct)).Select(h => new Headship(h.System, h.Agency))];

    // Groups of heads, and those on which the department decides make somebody the head or the administrator of a unit.
    private IQueryable<Grant> Living()
    {
        var groups = db.Groups;
        return LivingGrants.Of(db, ThaiDate.Day(clock.GetUtcNow())).Where(
            g => g.System != BuiltInSystems.Sso && groups.Any(x => x.Code == g.Group && (x.Decider == Decider.DlaOperator || x.Kind == GroupKind.Head)));
    }
}
