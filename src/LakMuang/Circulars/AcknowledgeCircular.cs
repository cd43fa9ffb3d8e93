using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Circulars;

/// <summary>An agency has read a circular: said once, by its SSO admin, its head or its overseer, with who and when.</summary>
public sealed class AcknowledgeCircular(LakMuangDb db, IAuthority authority)
{
    /// <returns>Whether it was this act; false where a colleague was faster, which is as good.</returns>
    public async Task<Result<bool>> RunAsync(Act act, AgencyId agency, Guid id, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.AcknowledgeCirculars, agency, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.CircularCopies.SingleOrDefaultAsync(c => c.Circular == id && c.Agency == agency, ct) is not { } copy)
        {
            return Refusals.None;
        }

        if (copy.AcknowledgedAt is not null)
        {
            return false;
        }

        if (!(await db.Circulars.AsNoTracking().SingleAsync(c => c.Id == id, ct)).IsOpen)
        {
            return Refusals.NotOpen;
        }

        copy.Acknowledge(act);
        try
        {
            await db.CommitAsync(act, ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
