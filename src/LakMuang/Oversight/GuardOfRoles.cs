using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight.Contracts;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Oversight;

/// <summary>Operators, by the one guard, for the department at the root of the tree. The break-glass account is no person, and counts for none of two.</summary>
public sealed class GuardOfRoles(LakMuangDb db, IAuthority authority, IAgencyWalk walk) : IBreakGlass
{
    /// <returns>Null for whoever may.</returns>
    public async Task<Problem?> RefusalAsync(Act act, CancellationToken ct) =>
        await walk.RootAsync(ct) is not { } root ? RoleRefusals.NoRoot
        : await authority.RefusalAsync(act, AgencyTask.ChangeOperators, root, ct) is { } refusal ? refusal
        : null;

    public Task<bool> IsNobodyAsync(PersonId person, CancellationToken ct) => db.BreakGlasses.AnyAsync(b => b.Person == person, ct);
}
