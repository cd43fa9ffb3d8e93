using System.Text.Json;
using LakMuang.Agencies.Contracts;
using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Joining.Activation;

/// <summary>A claim as its pages show it.</summary>
/// <param name="Proof">What ThaID has proved of the person in this browser, or null.</param>
/// <param name="Known">That person where the directory has them already, or null.</param>
public sealed record ClaimView(
    Guid Id, AgencyFacts Agency, DateTimeOffset EndsAt, bool IsDone, ClaimDraft? Draft, Proof? Proof, PersonId? Known, bool KnownHasEmail)
{
    /// <summary>The purpose under which the e-mail address is proved.</summary>
    public string EmailPurpose => $"office-claim:{Id:N}";

    /// <summary>Whether an e-mail address is to be proved: not for somebody who has a proved one already.</summary>
    public bool NeedsEmail => Known is null || !KnownHasEmail;
}

/// <param name="Token">From the claim's cookie, or null.</param>
/// <param name="BrowserToken">The browser's mark.</param>
/// <param name="ProofToken">From the proof's cookie, or null.</param>
public sealed record ClaimCookies(string? Token, string BrowserToken, string? ProofToken);

/// <summary>Finds the claim of a browser. A finished one is found until it would have ended, to show what it led to.</summary>
public sealed class FindClaim(LakMuangDb db, IAgencyFacts agencies, IProofs proofs, IPeople people, Vault vault)
{
    /// <summary>What to say when there is none.</summary>
    public static Problem Gone => ActivationRefusals.Gone;

    public async Task<ClaimView?> RunAsync(ClaimCookies cookies, CancellationToken ct)
    {
        if (await FindAsync(db, cookies, ct) is not { } claim)
        {
            return null;
        }

        var agency = (await agencies.OfAsync([claim.Agency], ct))[claim.Agency];
        var draft = claim.Draft is { } box ? JsonSerializer.Deserialize<ClaimDraft>(vault.Open(box, OfficeClaim.DraftColumn)) : null;
        var proof = cookies.ProofToken is { } token ? await proofs.FindAsync(token, cookies.BrowserToken, ct) : null;
        var known = proof is null ? null : await people.FindAsync(proof.CitizenId, ct);
        var hasEmail = known is { } person && (await people.ContactOfAsync(person, ct)) is { Email: not null, EmailVerified: true };
        return new(claim.Id, agency, claim.EndsAt, claim.DoneAt is not null, draft, proof, known, hasEmail);
    }

    internal static async Task<OfficeClaim?> FindAsync(LakMuangDb db, ClaimCookies cookies, CancellationToken ct)
    {
        if (cookies.Token is not { Length: > 0 and <= 128 } token)
        {
            return null;
        }

        var (hash, browser) = (Digest.Of(token), Digest.Of(cookies.BrowserToken));
        return await db.OfficeClaims.SingleOrDefaultAsync(c => c.TokenHash == hash && c.BrowserHash == browser && c.EndsAt > LakMuangDb.Now(), ct);
    }
}
