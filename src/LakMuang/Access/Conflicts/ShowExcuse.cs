using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Conflicts;

/// <summary>The rules that know exceptions, for the form of whoever may make one.</summary>
public sealed class ShowExcuse(LakMuangDb db, IAuthority authority, CatalogueGuard guard)
{
    /// <summary>The rules under which exceptions are possible, for a choice.</summary>
    public async Task<Result<IReadOnlyList<(Guid Rule, Text Name)>>> ChoicesAsync(Act act, AgencyId agency, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ExcuseConflicts, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var names = await ListConflicts.NamesAsync(db, ct);
        var isCentral = await guard.MayAsync(act, ct);
        var rules = await db.DutyRules.AsNoTracking()
            .Where(r => r.EndedAt == null && r.Weight == DutyWeight.NeedsException && (isCentral || r.Reach == DutyReach.SameAgency)).OrderBy(r => r.GroupA).ThenBy(r => r.GroupB).ToListAsync(ct);
        return rules.ConvertAll(r => (r.Id, new Text($"{names[r.GroupA].Th} + {names[r.GroupB].Th}", $"{names[r.GroupA].En} + {names[r.GroupB].En}")));
    }
}
