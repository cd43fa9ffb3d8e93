using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;

namespace LakMuang.Staff.Merging;

/// <summary>Tells the person that their two records are one: at the mailbox of the proved record alone.</summary>
public sealed class MergePost(IOutbox outbox, IPeople people)
{
    internal async Task TellAsync(Act act, PersonId kept, CancellationToken ct)
    {
        if (await people.ContactOfAsync(kept, ct) is { Email: { } email, EmailVerified: true })
        {
            outbox.Queue(act, $"merged:{kept.Value:N}:{act.At.UtcTicks}", Merged(email.Value));
        }
    }

    private static Mail Merged(string to) => new(
        to, "รวมระเบียนของท่านในหลักเมืองแล้ว", new("ระเบียนสองรายการของท่านรวมเป็นหนึ่งแล้ว", "Your two records are one now"),
        [
            new("ท่านออกจากทุกระบบแล้ว เข้าใช้ใหม่ด้วย ThaID ตำแหน่งและสิทธิของทั้งสองระเบียนอยู่ในบัญชีเดียว ถ้าเห็นว่าไม่ถูกต้อง ติดต่อหน่วยงานที่กำกับ",
                "You are signed out everywhere. Sign in again with ThaID: the posts and rights of both are in one account. If this is wrong, speak to the office above."),
        ]);
}
