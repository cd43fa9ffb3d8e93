using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

/// <summary>Takes one right away. When it has answered, the person's session and tokens in that system are dead (invariant 2).</summary>
public sealed class EndGrant(LakMuangDb db)
{
    public async Task<Result<Guid>> RunAsync(Act act, Guid grantId, CancellationToken ct)
    {
        if (await db.Grants.SingleOrDefaultAsync(g => g.Id == grantId && g.State != GrantState.Ended, ct) is not { } grant)
        {
            return Refusals.NothingToEnd;
        }

        grant.End(act, EndOfGrant.Revoked);
        await db.CommitAsync(act, ct);
        return grant.Id;
    }
}
