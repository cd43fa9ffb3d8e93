using LakMuang.Credentials.Contracts;

namespace LakMuang.Joining;

/// <summary>Who fills in a registration: the browser to which ThaID has proved somebody. Only <see cref="FindApplicant"/> makes one.</summary>
public sealed record Applicant
{
    internal Applicant(Proof proof) => Proof = proof;

    public Proof Proof { get; }
}

/// <summary>Finds the applicant of a request by the cookie of the proof.</summary>
public sealed class FindApplicant(IProofs proofs)
{
    /// <returns>Null when ThaID must prove the person first, or again.</returns>
    public async Task<Applicant?> RunAsync(string? proofToken, string browserToken, CancellationToken ct) =>
        proofToken is { Length: > 0 and <= 128 } && await proofs.FindAsync(proofToken, browserToken, ct) is { } proof ? new(proof) : null;
}
