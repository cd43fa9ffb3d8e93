using LakMuang.Agencies.Contracts;
using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;

namespace LakMuang.Staff.Care;

/// <summary>A person proves that they read the mailbox that is on record for them, after an administrator has corrected it.</summary>
/// <remarks>With ThaID only: whoever knows a password and no more must not give it a second factor.</remarks>
public sealed class VerifyOwnMailbox(LakMuangDb db, ICorrections corrections, IEmailChecks checks, IPeople people)
{
    public const int LeastLevel = 3;

    public async Task<Result<EmailCheck>> SendAsync(Act act, CancellationToken ct) =>
        act.Level < LeastLevel ? AuthorityRefusals.StrongerSignIn
        : await people.ContactOfAsync(act.Person, ct) is { Email: { } email, EmailVerified: false } ? await checks.StartAsync(act, PurposeOf(act), email, ct)
        : MailboxRefusals.NothingToVerify;

    public async Task<Result<PersonId>> VerifyAsync(Act act, string? code, CancellationToken ct)
    {
        if (act.Level < LeastLevel)
        {
            return AuthorityRefusals.StrongerSignIn;
        }

        if (!(await checks.VerifyAsync(act, PurposeOf(act), code, ct)).Ok(out var check, out var wrong))
        {
            return wrong;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await corrections.VerifyEmailAsync(act, act.Person, check.Email, ct))
        {
            return MailboxRefusals.OtherAddress;
        }

        await db.CommitAsync(act, ct);
        await transaction.CommitAsync(ct);
        return act.Person;
    }

    /// <summary>The latest code that was sent, or null.</summary>
    public Task<EmailCheck?> LatestAsync(Act act, CancellationToken ct) => checks.FindAsync(PurposeOf(act), ct);

    private static string PurposeOf(Act act) => $"person:{act.Person.Value:N}";
}

internal static class MailboxRefusals
{
    public static readonly Problem NothingToVerify = new("mailbox.nothing", new(
        "ไม่มีอีเมลที่รอยืนยัน ถ้าอีเมลไม่ถูกต้อง แจ้งผู้ดูแลหน่วยงานของท่าน", "No address waits to be confirmed. If yours is wrong, tell your agency's administrator."));

    public static readonly Problem OtherAddress = new("mailbox.other", new(
        "อีเมลถูกเปลี่ยนหลังจากส่งรหัส กรุณากดส่งรหัสใหม่", "The address was changed after the code was sent. Please have another code sent."));
}
