using System.Globalization;
using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;
using LakMuang.Secrets;
using LakMuang.Storage;

namespace LakMuang.Credentials;

/// <summary>Mails six digits for a sign-in whose password was right. At most five unanswered sends an hour for one person.</summary>
public sealed class SendCode(LakMuangDb db, OpenAttempts attempts, IPeople people, IOutbox outbox, Vault vault, Throttle throttle)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan _attemptLife = TimeSpan.FromMinutes(30);

    /// <summary>Begins the second step. Commits.</summary>
    /// <param name="epoch">The account's before the password was looked at.</param>
    /// <returns>The sign-in to which the code belongs.</returns>
    public async Task<Result<Guid>> StartAsync(Act act, PersonId person, int epoch, SignInFrom from, CancellationToken ct)
    {
        var attempt = new SignInAttempt
        {
            BrowserHash = SignInAttempt.HashOf(from.Device.BrowserToken, epoch),
            Person = person,
            Means = Means.Password,
            ReturnTo = vault.Seal(from.ReturnTo, SignInAttempt.ReturnToColumn),
            StateHash = null,
            Nonce = null,
            ExpiresAt = act.At + _attemptLife,
        };
        db.SignInAttempts.Add(attempt);
        return await SendAsync(act, attempt, ct);
    }

    /// <summary>Sends another code for the same sign-in. Older ones stay valid, and all share the same tries.</summary>
    public async Task<Result<Guid>> AgainAsync(Act act, Guid attemptId, string browserToken, CancellationToken ct)
    {
        if (await attempts.FindAsync(attemptId, browserToken, ct) is not ({ } attempt, _))
        {
            return Refusals.AttemptGone;
        }

        return attempt.Tries >= SignInAttempt.MostTries ? Refusals.NoTriesLeft : await SendAsync(act, attempt, ct);
    }

    internal static string HashPurpose(Guid attempt) => $"one-time-code:{attempt}";

    private async Task<Result<Guid>> SendAsync(Act act, SignInAttempt attempt, CancellationToken ct)
    {
        var person = attempt.Person!.Value;
        if (await people.ContactOfAsync(person, ct) is not { Email: { } email, EmailVerified: true })
        {
            return Refusals.NoVerifiedEmail;
        }

        if (await throttle.BeginAsync(Limits.UnansweredSends, person.Value.ToString(), ct) is not null)
        {
            return Refusals.TooManySends;
        }

        // Counted as unanswered until the sign-in succeeds.
        await throttle.FailedAsync(Limits.UnansweredSends, person.Value.ToString(), ct);

        var digits = RandomText.SixDigits();
        var code = new OneTimeCode
        {
            Attempt = attempt.Id,
            Hash = vault.Lookup(digits, HashPurpose(attempt.Id)),
            Reference = RandomText.Reference(),
            SentAt = act.At,
            ExpiresAt = act.At + Life,
        };
        db.OneTimeCodes.Add(code);
        outbox.Queue(act, $"code:{code.Id}", Mails.Code(email, digits, code));
        db.Note(new CodeSent(person, attempt.Id, code.Reference));
        await db.CommitAsync(act, ct);
        return attempt.Id;
    }
}

internal static class Mails
{
    public static Mail Code(EmailAddress to, string digits, OneTimeCode code) => new(
        to.Value,
        string.Create(CultureInfo.InvariantCulture, $"รหัสเข้าระบบหลักเมือง ({code.Reference})"),
        new("รหัสเข้าระบบหลักเมือง", "Your LakMuang sign-in code"),
        [
            new Text("ใช้ได้ถึง {0} และใช้ได้ครั้งเดียว กรอกในหน้าที่ท่านกำลังเข้าสู่ระบบเท่านั้น",
                "It works until {1}, and once. Type it only into the page where you are signing in.")
                .With(ThaiDate.Time(code.ExpiresAt).Th, ThaiDate.Time(code.ExpiresAt).En),
            new("ถ้าท่านไม่ได้กำลังเข้าสู่ระบบ แสดงว่ามีผู้รู้รหัสผ่านของท่าน กรุณาเปลี่ยนรหัสผ่านและแจ้งผู้ดูแลหน่วยงาน",
                "If you are not signing in, somebody knows your password: change it and tell your agency's administrator."),
        ],
        digits,
        code.Reference);

    public static Mail Check(EmailAddress to, string digits, MailboxCheck check) => new(
        to.Value,
        string.Create(CultureInfo.InvariantCulture, $"รหัสยืนยันอีเมลหลักเมือง ({check.Reference})"),
        new("รหัสยืนยันอีเมล", "Code to confirm your e-mail address"),
        [
            new Text("กรอกในหน้าของหลักเมืองที่ท่านเปิดอยู่ ใช้ได้ถึง {0}", "Type it into the page of LakMuang that you have open. It works until {1}.")
                .With(ThaiDate.Time(check.ExpiresAt).Th, ThaiDate.Time(check.ExpiresAt).En),
            new("ถ้าท่านไม่ได้ขอรหัสนี้ ไม่ต้องทำอะไร", "If you did not ask for it, there is nothing to do."),
        ],
        digits,
        check.Reference);
}
