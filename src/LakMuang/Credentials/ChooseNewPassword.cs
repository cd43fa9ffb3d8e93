using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Credentials;

/// <summary>Somebody whose password was taken back chooses a new one, with the code from their mailbox. It signs nobody in.</summary>
public sealed class ChooseNewPassword(
    LakMuangDb db, ICredentials credentials, IAccounts accounts, IPeople people, IThrottle throttle, ICorrections mailboxes, IOutbox outbox, Vault vault)
{
    private static readonly Limit _limit = new("renewal-code", 20, TimeSpan.FromMinutes(15));

    /// <returns>Wrong, used and expired codes hear the same.</returns>
    public async Task<Result<PersonId>> RunAsync(Act act, string? typedCode, string? password, string? again, CancellationToken ct)
    {
        var from = act.Address?.ToString() ?? "nowhere";
        if (await throttle.BeginAsync(_limit, from, ct) is { } wait)
        {
            return RenewalRefusals.TooManyTries(wait);
        }

        if (await FindAsync(typedCode, ct) is not { } renewal)
        {
            await throttle.FailedAsync(_limit, from, ct);
            db.Note(new PasswordRenewalRefused());
            await db.CommitAsync(act, ct);
            return RenewalRefusals.WrongCode;
        }

        await throttle.DroppedAsync(_limit, from, ct);
        if (credentials.CheckPassword(password, await KnownAsync(renewal.Person, ct)) is { } weak)
        {
            return weak;
        }

        if (password != again)
        {
            return RenewalRefusals.PasswordsDiffer;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        renewal.UsedAt = act.At;
        await VerifyMailboxAsync(act, renewal.Person, ct);
        await credentials.SetPasswordAsync(act, renewal.Person, password!, ct);
        await accounts.RevokeAsync(renewal.Person, EndOfSession.CredentialChanged, ct);
        db.Note(new PasswordChosenAnew(renewal.Person));
        if (await people.ContactOfAsync(renewal.Person, ct) is { Email: { } email, EmailVerified: true })
        {
            outbox.Queue(act, $"renewed:{renewal.Id:N}", RenewalMails.Chosen(email.Value));
        }

        try
        {
            await db.CommitAsync(act, ct);
            await transaction.CommitAsync(ct);
            return renewal.Person;
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            // The same code at the same moment in another tab: it works once (invariant 5).
            return RenewalRefusals.WrongCode;
        }
    }

    // The code lay in the mailbox that is on record: with another one it would have died (after a recovery the address is new).
    private async Task VerifyMailboxAsync(Act act, PersonId person, CancellationToken ct)
    {
        if (await people.ContactOfAsync(person, ct) is { Email: { } email, EmailVerified: false })
        {
            await mailboxes.VerifyEmailAsync(act, person, email, ct);
        }
    }

    private async Task<PasswordRenewal?> FindAsync(string? typedCode, CancellationToken ct)
    {
        if (TypedCode.Read(typedCode) is not { Length: > 0 } read)
        {
            return null;
        }

        var hash = PasswordRenewals.HashOf(vault, read);
        return await db.PasswordRenewals.SingleOrDefaultAsync(r => r.CodeHash == hash && r.UsedAt == null && r.ExpiresAt > LakMuangDb.Now(), ct);
    }

    private async Task<string[]> KnownAsync(PersonId person, CancellationToken ct)
    {
        var (name, number) = (await people.NameOfAsync(person, ct), await people.NumberOfAsync(person, ct));
        return
        [
            .. name is null ? [] : new[] { name.Given, name.Family, name.GivenEn, name.FamilyEn },
            .. number is { Digits: var digits } ? [digits, digits[..4], digits[^4..]] : Array.Empty<string>(),
        ];
    }
}

/// <summary>A code to choose a new password was wrong, used or too old.</summary>
public sealed record PasswordRenewalRefused : Fact
{
    public override Outcome Outcome => Outcome.Refused;
}

internal static class RenewalRefusals
{
    public static readonly Problem WrongCode = new("renewal.code", new(
        "รหัสไม่ถูกต้อง หมดอายุ หรือใช้ไปแล้ว ตรวจรหัสล่าสุดในอีเมล หรือขอผู้ดูแลหน่วยงานส่งให้ใหม่",
        "The code is wrong, has expired or was used. Look for the latest one in your mail, or ask your administrator for another."), "Code");

    public static readonly Problem PasswordsDiffer = new("renewal.differ", new(
        "รหัสผ่านสองช่องไม่ตรงกัน", "The two passwords differ."), "PasswordAgain");

    public static Problem TooManyTries(TimeSpan wait) => new("renewal.throttled", new Text(
        "ลองผิดหลายครั้งเกินไป กรุณารอ {0} นาที หรือเข้าด้วย ThaID ได้ทันที",
        "Too many wrong tries. Wait {0} minutes, or sign in with ThaID right away.").With((int)Math.Ceiling(wait.TotalMinutes)));
}
