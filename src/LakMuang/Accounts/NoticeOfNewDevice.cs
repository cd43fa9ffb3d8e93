using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;
using LakMuang.Storage;

namespace LakMuang.Accounts;

/// <summary>Tells the owner by mail when somebody signs in from a browser that the account has not known.</summary>
internal sealed class NoticeOfNewDevice(LakMuangDb db, IPeople people, IOutbox outbox) : IReactTo<SessionOpened>
{
    public async Task ReactAsync(SessionOpened fact, Act act, CancellationToken ct)
    {
        if (!fact.NewDevice || await people.ContactOfAsync(fact.Person, ct) is not { Email: { } email, EmailVerified: true })
        {
            return;
        }

        var session = (await db.Sessions.FindAsync([fact.Session], ct))!;
        outbox.Queue(act, $"new-device:{fact.Session.Value}", Mails.NewDevice(email, act.At, session.Device));
    }
}

internal static class Mails
{
    public static Mail NewDevice(EmailAddress to, DateTimeOffset at, string device) => new(
        to.Value,
        "แจ้งการเข้าใช้หลักเมืองจากอุปกรณ์ใหม่",
        new("มีการเข้าใช้บัญชีของท่านจากอุปกรณ์ใหม่", "Your account was used from a new device"),
        [
            new Text("เมื่อ {0} อุปกรณ์ {1}", "On {2}, device: {1}").With(ThaiDate.Moment(at).Th, device is "" ? "?" : device, ThaiDate.Moment(at).En),
            new("ถ้าเป็นท่าน ไม่ต้องทำอะไร ถ้าไม่ใช่ ให้เข้าหลักเมือง เปิด “บัญชีและความปลอดภัย” กด “ออกจากระบบทุกเครื่อง” แล้วแจ้งผู้ดูแลหน่วยงาน",
                "If it was you, there is nothing to do. If not, open “Account and security” in LakMuang, choose “Sign out everywhere” and tell your agency's administrator."),
        ]);
}
