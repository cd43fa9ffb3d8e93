using System.Security.Cryptography;
using System.Text;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight.Contracts;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LakMuang.Joining.Activation;

/// <summary>An office enters for the first time: agency code and activation code open a claim (L3-2). One answer for all that is wrong.</summary>
public sealed class StartClaim(
    LakMuangDb db, IAgencyTree tree, ILivingAdmins admins, ClaimTurnstile turnstile, Vault vault, IOptions<ActivationOptions> options)
{
    private const string LegacyMark = "legacy";

    private static readonly TimeSpan _life = TimeSpan.FromHours(2);

    /// <param name="agencyCode">Thai or Arabic digits.</param>
    /// <returns>The token for the claim's cookie.</returns>
    public async Task<Result<string>> RunAsync(Act act, string? agencyCode, string? typed, string browserToken, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(agencyCode) || string.IsNullOrWhiteSpace(typed))
        {
            return string.IsNullOrWhiteSpace(agencyCode) ? ActivationRefusals.AgencyCodeMissing : ActivationRefusals.CodeMissing;
        }

        var agency = await tree.FindAsync(agencyCode, ct);
        var whom = ThaiDigits.ToArabic(agencyCode.Trim());
        if (await turnstile.EnterAsync(act, whom, ct) is { } wait)
        {
            return await RefuseAsync(act, agency?.Id, ClaimFault.Throttled, ActivationRefusals.TooManyTries(wait), ct);
        }

        var (code, fault) = await FindAsync(act, agency?.Id, typed, ct);
        await turnstile.LeaveAsync(act, whom, code is not null, ct);
        if (code is null)
        {
            return await RefuseAsync(act, agency?.Id, fault, ActivationRefusals.WrongCode, ct);
        }

        // Only who holds a good code hears this; the public search says as much.
        return (await admins.WithAsync([code.Agency], ct)).Count > 0
            ? await RefuseAsync(act, code.Agency, ClaimFault.HasAdmin, ActivationRefusals.HasAdmin, ct)
            : await OpenAsync(act, code, browserToken, ct);
    }

    private async Task<(ActivationCode? Code, ClaimFault Fault)> FindAsync(Act act, AgencyId? agency, string typed, CancellationToken ct)
    {
        // The same question for an agency that is not there, so that the time says nothing either.
        var hash = CodeText.Hash(vault, agency, CodeText.Read(typed));
        var found = await db.ActivationCodes.AsNoTracking().SingleOrDefaultAsync(c => c.CodeHash == hash, ct);
        if (found is null && agency is { } known && IsLegacy(typed))
        {
            found = await LegacyAsync(act, known, ct);
        }

        var fault = agency is null ? ClaimFault.UnknownAgency
            : found is null ? ClaimFault.WrongCode
            : found.UsedAt is not null ? ClaimFault.Used
            : found.ReplacedAt is not null ? ClaimFault.Replaced
            : found.ExpiresAt <= act.At ? ClaimFault.Expired
            : (ClaimFault?)null;
        return fault is { } wrong ? (null, wrong) : (found, default);
    }

    private bool IsLegacy(string typed) => options.Value.AllowsLegacyPassword
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(typed.Trim()), Encoding.UTF8.GetBytes(options.Value.LegacyPassword!));

    // An office that got a letter has a code of its own, and the password of everybody opens it no more.
    private async Task<ActivationCode?> LegacyAsync(Act act, AgencyId agency, CancellationToken ct)
    {
        var hash = CodeText.Hash(vault, agency, LegacyMark);
        var codes = await db.ActivationCodes.AsNoTracking()
            .Where(c => c.Agency == agency && ((c.UsedAt == null && c.ReplacedAt == null) || c.CodeHash == hash)).ToListAsync(ct);
        if (codes.Count > 0)
        {
            return codes.Any(c => !c.CodeHash.SequenceEqual(hash)) ? null : codes.Single();
        }

        var made = new ActivationCode
        {
            Agency = agency,
            CodeHash = hash,
            MadeAt = act.At,
            MadeBy = null,
            Letter = null,
            ExpiresAt = act.At.AddYears(1),
        };
        db.ActivationCodes.Add(made);
        return made;
    }

    private async Task<Result<string>> OpenAsync(Act act, ActivationCode code, string browserToken, CancellationToken ct)
    {
        var token = RandomText.Token();
        var claim = new OfficeClaim
        {
            TokenHash = Digest.Of(token),
            BrowserHash = Digest.Of(browserToken),
            Agency = code.Agency,
            Code = code.Id,
            StartedAt = act.At,
            EndsAt = act.At + _life,
        };
        var isFirst = db.Entry(code).State is EntityState.Added;
        db.OfficeClaims.Add(claim);
        db.Note(new OfficeClaimStarted(code.Agency, claim.Id, code.Id, code.Letter is null));
        try
        {
            await db.CommitAsync(act, ct);
            return token;
        }
        catch (DbUpdateException) when (isFirst)
        {
            // Two claimants gave the password of everybody at once: the office has one code for it.
            db.ChangeTracker.Clear();
            return await db.ActivationCodes.AsNoTracking().SingleOrDefaultAsync(c => c.CodeHash == code.CodeHash, ct) is { } made
                ? await OpenAsync(act, made, browserToken, ct)
                : await RefuseAsync(act, code.Agency, ClaimFault.WrongCode, ActivationRefusals.WrongCode, ct);
        }
    }

    private async Task<Problem> RefuseAsync(Act act, AgencyId? agency, ClaimFault fault, Problem problem, CancellationToken ct)
    {
        db.Note(new OfficeClaimRefused(agency, fault));
        await db.CommitAsync(act, ct);
        return problem;
    }
}
