using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Joining.Activation;

/// <summary>Proves the e-mail address of the first SSO admin by six digits.</summary>
public sealed class ProveClaimEmail(FindClaim find, IEmailChecks emails)
{
    /// <returns>Null where the address of the form has been proved already, or none is needed.</returns>
    public async Task<Result<EmailCheck?>> SendAsync(Act act, ClaimCookies cookies, bool again, CancellationToken ct)
    {
        if (await find.RunAsync(cookies, ct) is not { IsDone: false, Draft: { } draft } view)
        {
            return ActivationRefusals.Gone;
        }

        if (!view.NeedsEmail || !EmailAddress.TryParse(draft.Email, out var email))
        {
            return (EmailCheck?)null;
        }

        var latest = await emails.FindAsync(view.EmailPurpose, ct);
        if (latest?.Email.Value == email.Value && (latest.IsVerified || (!again && latest.ExpiresAt > act.At)))
        {
            return latest.IsVerified ? (EmailCheck?)null : latest;
        }

        var started = await emails.StartAsync(act with { Agency = view.Agency.Id }, view.EmailPurpose, email, ct);
        return started.Ok(out var sent, out var problem) ? (EmailCheck?)sent : problem;
    }

    public async Task<Result<EmailCheck>> VerifyAsync(Act act, ClaimCookies cookies, string? typed, CancellationToken ct) =>
        await find.RunAsync(cookies, ct) is { IsDone: false } view
            ? await emails.VerifyAsync(act with { Agency = view.Agency.Id }, view.EmailPurpose, typed, ct)
            : ActivationRefusals.Gone;

    /// <summary>The latest that was sent, or null.</summary>
    public Task<EmailCheck?> LatestAsync(ClaimView view, CancellationToken ct) => emails.FindAsync(view.EmailPurpose, ct);
}
