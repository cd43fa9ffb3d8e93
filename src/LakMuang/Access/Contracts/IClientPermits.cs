using LakMuang.Kernel;

namespace LakMuang.Access.Contracts;

/// <summary>What a client may do for itself, for an agency and all below it.</summary>
/// <param name="Scopes">Of <see cref="ApiScopes"/>.</param>
public sealed record LivingPermit(AgencyId Agency, IReadOnlyList<string> Scopes);

/// <summary>What operators have allowed clients to do without a person.</summary>
public interface IClientPermits
{
    /// <summary>The permits that count now: not ended, not past their last day (Bangkok), under a letter that stands. None for a client that is closed.</summary>
    Task<IReadOnlyList<LivingPermit>> LivingAsync(string client, CancellationToken ct);
}
