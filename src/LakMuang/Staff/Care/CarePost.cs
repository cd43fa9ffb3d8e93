using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;

namespace LakMuang.Staff.Care;

/// <summary>Tells a person what an administrator did with their account. Each mail is queued in the commit that makes it true.</summary>
public sealed class CarePost(IOutbox outbox, IPeople people)
{
    /// <summary>To the mailbox that is no longer theirs, verified or not: whoever reads it should know (an account must not change hands unseen).</summary>
    internal void TellOldMailbox(Act act, PersonId person, EmailAddress old) => outbox.Queue(act, $"care:email-changed:{person.Value:N}:{act.At.UtcTicks}", new(
        old.Value, "อีเมลของบัญชีหลักเมืองถูกเปลี่ยน", new("อีเมลของท่านถูกเปลี่ยน", "Your e-mail address was changed"),
        [
            new("ผู้ดูแลหน่วยงานบันทึกอีเมลใหม่ให้บัญชีหลักเมืองของท่าน อีเมลนี้จะไม่ได้รับรหัสอีก",
                "An administrator of your agency recorded another e-mail address for your LakMuang account. This one gets no codes any more."),
            new("ถ้าท่านไม่ได้ขอเปลี่ยน แจ้งผู้ดูแลหน่วยงานหรือหน่วยงานที่กำกับทันที", "If you did not ask for this, tell your agency or the office above at once."),
        ]));

    /// <summary>To the telephone that was proved before, and to the proved mailbox: whoever reads them should know.</summary>
    internal void TellOfNewMobile(Act act, Contact before, Guid check)
    {
        if (before is { MobileVerified: true, Mobile: { } old })
        {
            outbox.QueueSms(act, $"care:mobile-changed:{check:N}", new Sms(TypedMobile.International(old), MobileGone, act.At.AddDays(1)));
        }

        if (before is { EmailVerified: true, Email: { } email })
        {
            outbox.Queue(act, $"care:mobile-changed-mail:{check:N}", new(
                email.Value, "เบอร์มือถือของบัญชีหลักเมืองถูกเปลี่ยน", new("เบอร์มือถือของท่านถูกเปลี่ยน", "Your mobile number was changed"),
                [
                    new("มีการยืนยันเบอร์มือถือใหม่ในบัญชีหลักเมืองของท่าน เบอร์เดิมจะไม่ได้รับรหัสอีก",
                        "Another mobile number was confirmed for your LakMuang account. The old one gets no codes any more."),
                    new("ถ้าท่านไม่ได้เปลี่ยนเอง แจ้งผู้ดูแลหน่วยงานหรือหน่วยงานที่กำกับทันที", "If it was not you, tell your agency or the office above at once."),
                ]));
        }
    }

    internal const string MobileGone = "เบอร์นี้ถูกถอดจากบัญชีหลักเมืองแล้ว ถ้าไม่ใช่ท่าน แจ้งผู้ดูแล";

    internal Task TellSignedOutAsync(Act act, PersonId person, CancellationToken ct) => TellAsync(act, person, "signed-out", to => new(
        to, "ผู้ดูแลให้บัญชีหลักเมืองของท่านออกจากระบบ", new("ท่านถูกให้ออกจากระบบ", "You were signed out"),
        [
            new("ผู้ดูแลหน่วยงานสั่งให้บัญชีของท่านออกจากระบบ ท่านเข้าใหม่ได้ตามปกติ ถ้าสงสัย ติดต่อผู้ดูแลหน่วยงานของท่าน",
                "An administrator of your agency signed your account out. You may sign in again. If you wonder why, speak to the administrator."),
        ]), ct);

    internal Task TellUnlockedAsync(Act act, PersonId person, CancellationToken ct) => TellAsync(act, person, "unlocked", to => new(
        to, "บัญชีหลักเมืองของท่านลองเข้าใหม่ได้แล้ว", new("ลองเข้าสู่ระบบใหม่ได้แล้ว", "You may try to sign in again"),
        [
            new("มีการใส่รหัสผิดหลายครั้ง ผู้ดูแลหน่วยงานล้างการนับให้แล้ว ถ้าไม่ใช่ท่านที่ใส่รหัสผิด แจ้งผู้ดูแลหน่วยงาน",
                "There were several wrong tries. An administrator has cleared the count. If it was not you who tried, tell the administrator."),
        ]), ct);

    internal Task TellPasswordTakenAsync(Act act, PersonId person, CancellationToken ct) => TellAsync(act, person, "password-taken", to => new(
        to, "รหัสผ่านหลักเมืองของท่านถูกยกเลิก", new("รหัสผ่านเดิมใช้ไม่ได้แล้ว", "Your old password works no more"),
        [
            new("ผู้ดูแลหน่วยงานยกเลิกรหัสผ่านของท่าน และให้ออกจากทุกเครื่อง เข้าสู่ระบบด้วย ThaID ได้ทันที",
                "An administrator of your agency took your password back and signed you out everywhere. You can sign in with ThaID at once."),
            new("ถ้าท่านไม่ได้ขอ แจ้งผู้ดูแลหน่วยงานหรือหน่วยงานที่กำกับทันที", "If you did not ask for this, tell your agency or the office above at once."),
        ]), ct);

    internal async Task<bool> TellAsync(Act act, PersonId person, string what, Func<string, Mail> mail, CancellationToken ct)
    {
        if (await people.ContactOfAsync(person, ct) is not { Email: { } email, EmailVerified: true })
        {
            return false;
        }

        // The same form sent twice is one deed, and one news (invariant 8). A minute later it is another.
        var (key, minute) = ($"care:{what}:{person.Value:N}:{act.By?.Value:N}", act.At.UtcTicks / TimeSpan.TicksPerMinute);
        if (!await outbox.HoldsAsync($"{key}:{minute}", ct) && !await outbox.HoldsAsync($"{key}:{minute - 1}", ct))
        {
            outbox.Queue(act, $"{key}:{minute}", mail(email.Value));
        }

        return true;
    }
}
