using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Recovering;

/// <param name="EffectiveAt">When it takes effect; null before the confirmation.</param>
/// <param name="Because">Why it came to nothing, or null.</param>
public sealed record RecoveryLine(
    Guid Id, PersonId Person, PersonName Name, RecoveryState State, DateTimeOffset ProposedAt, DateTimeOffset ExpiresAt, DateTimeOffset? EffectiveAt, DateTimeOffset? ClosedAt,
    EndOfRecovery? Because);

/// <summary>The recoveries of an agency, open and past ones, the latest first: for everybody who looks after its people, and may stop one (L2-1).</summary>
public sealed class ListRecoveries(LakMuangDb db, IAuthority authority, IPeople people)
{
    /// <param name="state">One state, or null for all.</param>
    /// <param name="after">The last one of the portion before, or null to begin.</param>
    public async Task<Result<Portion<RecoveryLine>>> NextAsync(Act act, AgencyId agency, RecoveryState? state, Guid? after, int most, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ManagePeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var found = await db.Recoveries.AsNoTracking()
            .Where(r => r.Agency == agency && (state == null || r.State == state) && (after == null || r.Id.CompareTo(after.Value) < 0))
            .OrderByDescending(r => r.Id).Take(most + 1).ToListAsync(ct);
        var names = await people.TraitsOfAsync([.. found.Select(r => r.Person).Distinct()], ct);
        return Portion.Of(
            found.ConvertAll(r => new RecoveryLine(r.Id, r.Person, names[r.Person].Name, r.State, r.ProposedAt, r.ExpiresAt, r.EffectiveAt, r.ClosedAt, r.Because)), most);
    }
}
