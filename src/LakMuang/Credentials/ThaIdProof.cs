using LakMuang.Secrets;

namespace LakMuang.Credentials;

/// <summary>What ThaID proved to one browser about somebody who has no account yet. It opens nothing but a registration.</summary>
internal sealed class ThaIdProof
{
    public const string FactsColumn = "thaid_proof.facts";

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required byte[] TokenHash { get; init; }

    /// <summary>SHA-256 of the browser's mark: a stolen token alone is worth nothing.</summary>
    public required byte[] BrowserHash { get; init; }

    /// <summary>Citizen ID, names, birth date and assurance, as JSON.</summary>
    public required Sealed Facts { get; init; }

    public required DateTimeOffset ProvedAt { get; init; }

    public required DateTimeOffset EndsAt { get; set; }
}
