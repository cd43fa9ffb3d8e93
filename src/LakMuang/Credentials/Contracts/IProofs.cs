using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Credentials.Contracts;

/// <summary>ThaID has proved to this browser who sits before it, and there is no account yet: the beginning of every registration.</summary>
/// <param name="Name">As ThaID says it; empty parts where it did not.</param>
/// <param name="BirthDate">As far as ThaID knows it; null where it did not say.</param>
/// <param name="EndsAt">From then on ThaID must be asked again.</param>
public sealed record Proof(Guid Id, CitizenId CitizenId, PersonName Name, DateOfBirth? BirthDate, string? Ial, DateTimeOffset ProvedAt, DateTimeOffset EndsAt);

/// <summary>Proofs belong to one browser and live for hours, not days.</summary>
public interface IProofs
{
    /// <param name="token">From the proof's cookie.</param>
    /// <returns>Null for one that has ended, or belongs to another browser.</returns>
    Task<Proof?> FindAsync(string token, string browserToken, CancellationToken ct);

    /// <summary>Ends it within the running commit.</summary>
    Task EndAsync(Guid proof, CancellationToken ct);
}
