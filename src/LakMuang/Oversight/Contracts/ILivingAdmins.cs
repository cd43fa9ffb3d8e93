using LakMuang.Kernel;

namespace LakMuang.Oversight.Contracts;

/// <summary>Which agencies can look after themselves (B-4).</summary>
public interface ILivingAdmins
{
    /// <summary>Those of the agencies that have an SSO admin who is appointed today, with an active account, a credential that works, and a letter that stands.</summary>
    Task<IReadOnlySet<AgencyId>> WithAsync(IReadOnlyCollection<AgencyId> agencies, CancellationToken ct);
}
