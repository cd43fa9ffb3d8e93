using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Credentials;

internal sealed class PasswordRenewals(LakMuangDb db, IPeople people, IOutbox outbox, Vault vault) : IPasswordRenewals
{
    private static readonly TimeSpan _life = TimeSpan.FromDays(1);
    private static readonly TimeSpan _lifeAfterRecovery = TimeSpan.FromDays(3);

    public async Task<bool> TakeBackAsync(Act act, PersonId person, CancellationToken ct)
    {
        // A sign-in that has passed the password and waits for its code rests on it as well.
        var underWay = await db.SignInAttempts.Where(a => a.Person == person && a.DoneAt == null && a.Means != Means.None).ToListAsync(ct);
        underWay.ForEach(attempt => attempt.DoneAt = act.At);
        await EndRenewalsAsync(act, person, ct);
        if (await db.Passwords.SingleOrDefaultAsync(p => p.Person == person, ct) is not { } password)
        {
            return false;
        }

        db.Passwords.Remove(password);
        return true;
    }

    public async Task<bool> IsUnderWayAsync(PersonId person, DateTimeOffset since, CancellationToken ct) =>
        await db.PasswordRenewals.AnyAsync(r => r.Person == person && r.UsedAt == null && r.MadeAt > since, ct)
        && !await db.Passwords.AnyAsync(p => p.Person == person, ct);

    public async Task<bool> InviteAsync(Act act, PersonId person, CancellationToken ct)
    {
        if (await people.ContactOfAsync(person, ct) is not { Email: { } email, EmailVerified: true })
        {
            return false;
        }

        await EndRenewalsAsync(act, person, ct);
        Add(act, person, _life, (code, until) => RenewalMails.Choose(email.Value, code, until));
        return true;
    }

    public void Invite(Act act, PersonId person, EmailAddress email) =>
        Add(act, person, _lifeAfterRecovery, (code, until) => RenewalMails.Recovered(email.Value, code, until));

    private void Add(Act act, PersonId person, TimeSpan life, Func<string, DateTimeOffset, Mail> mail)
    {
        var code = TypedCode.Make();
        var renewal = new PasswordRenewal
        {
            Person = person,
            CodeHash = HashOf(vault, TypedCode.Read(code)),
            MadeAt = act.At,
            ExpiresAt = act.At + life,
        };
        db.PasswordRenewals.Add(renewal);
        outbox.Queue(act, $"renewal:{renewal.Id:N}", mail(code, renewal.ExpiresAt));
    }

    internal static byte[] HashOf(Vault vault, string plain) => vault.Lookup(plain, "password-renewal");

    private async Task EndRenewalsAsync(Act act, PersonId person, CancellationToken ct)
    {
        var open = await db.PasswordRenewals.Where(r => r.Person == person && r.UsedAt == null).ToListAsync(ct);
        open.ForEach(renewal => renewal.UsedAt = act.At);
    }
}

/// <summary>A code that lies in a mailbox which is no longer the person's works no more.</summary>
internal sealed class EndRenewalsOfOldMailbox(LakMuangDb db) : IReactTo<PersonCorrected>
{
    public async Task ReactAsync(PersonCorrected fact, Act act, CancellationToken ct)
    {
        if (!fact.Fields.Split(' ').Contains(PersonField.Email, StringComparer.OrdinalIgnoreCase))
        {
            return;
        }

        var open = await db.PasswordRenewals.Where(r => r.Person == fact.Person && r.UsedAt == null).ToListAsync(ct);
        open.ForEach(renewal => renewal.UsedAt = act.At);
    }
}

internal static class RenewalMails
{
    public static Mail Choose(string to, string code, DateTimeOffset until) => new(
        to, "รหัสสำหรับตั้งรหัสผ่านหลักเมืองใหม่", new("ตั้งรหัสผ่านใหม่", "Choose a new password"),
        [
            new Text("ผู้ดูแลหน่วยงานยกเลิกรหัสผ่านเดิมของท่านแล้ว เปิดหลักเมืองที่หน้า “ตั้งรหัสผ่านใหม่” (/new-password) แล้วกรอกรหัสนี้ ใช้ได้ถึง {0} และใช้ได้ครั้งเดียว",
                "An administrator of your agency took your old password back. Open the page “Choose a new password” (/new-password) in LakMuang and type this code. It works until {1}, and once.")
                .With(ThaiDate.Moment(until).Th, ThaiDate.Moment(until).En),
            new("ท่านเข้าสู่ระบบด้วย ThaID ได้ทันทีโดยไม่ต้องตั้งรหัสผ่าน ไม่มีผู้ใดจะถามรหัสนี้จากท่าน", "With ThaID you can sign in at once and need no password. Nobody will ever ask you for this code."),
            new("ถ้าท่านไม่ได้ขอ แจ้งผู้ดูแลหน่วยงานหรือหน่วยงานที่กำกับทันที", "If you did not ask for this, tell your agency or the office above at once."),
        ], code);

    public static Mail Recovered(string to, string code, DateTimeOffset until) => new(
        to, "รหัสสำหรับกลับเข้าใช้หลักเมือง", new("บัญชีของท่านกู้คืนแล้ว ตั้งรหัสผ่านใหม่", "Your account is recovered: choose a new password"),
        [
            new Text("เปิดหลักเมืองที่หน้า “ตั้งรหัสผ่านใหม่” (/new-password) แล้วกรอกรหัสนี้ ใช้ได้ถึง {0} และใช้ได้ครั้งเดียว การใช้รหัสนี้ยืนยันอีเมลนี้เป็นของบัญชีด้วย",
                "Open the page “Choose a new password” (/new-password) in LakMuang and type this code. It works until {1}, and once; using it confirms this mailbox for your account.")
                .With(ThaiDate.Moment(until).Th, ThaiDate.Moment(until).En),
            new("งานของผู้ดูแลยังต้องเข้าด้วย ThaID ไม่มีผู้ใดจะถามรหัสนี้จากท่าน", "Work on others still takes ThaID. Nobody will ever ask you for this code."),
        ], code);

    public static Mail Chosen(string to) => new(
        to, "ตั้งรหัสผ่านหลักเมืองใหม่แล้ว", new("ตั้งรหัสผ่านใหม่แล้ว", "Your password is changed"),
        [new("ถ้าไม่ใช่ท่าน แจ้งผู้ดูแลหน่วยงานหรือหน่วยงานที่กำกับทันที", "If it was not you, tell your agency or the office above at once.")]);
}
