using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn.Permits;

/// <summary>An operator takes a permit back: the client's next call finds it gone, on all nodes.</summary>
public sealed class EndClientPermit(LakMuangDb db, IAuthority authority, IAgencyWalk walk)
{
    public async Task<Result<Guid>> RunAsync(Act act, string client, Guid id, CancellationToken ct)
    {
        if (await walk.RootAsync(ct) is not { } root)
        {
            return PermitRefusals.None;
        }

        if (await authority.RefusalAsync(act, AgencyTask.PermitClients, root, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.ClientPermits.SingleOrDefaultAsync(p => p.Id == id && p.Client == client && p.EndedAt == null, ct) is not { } permit)
        {
            return PermitRefusals.None;
        }

        permit.End(act, EndOfPermit.Revoked);
        try
        {
            await db.CommitAsync(act, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return PermitRefusals.None;
        }

        return id;
    }
}
