using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;

namespace LakMuang.Staff;

/// <summary>Tells those whose turn it is that a report waits: the agency's SSO admins, then the overseers above.</summary>
public sealed class LeaverPost(IOutbox outbox, IPeople people, IOffices offices, IOverseers overseers)
{
    internal async Task TellAsync(Act act, LeaverReport report, CancellationToken ct)
    {
        var whom = report.At == report.Agency
            ? await offices.HoldersAsync(Office.SsoAdmin, report.Agency, ct)
            : await overseers.OfAsync(report.At, ct);
        foreach (var person in whom.Where(p => p != report.Person).Distinct())
        {
            if (await people.ContactOfAsync(person, ct) is { Email: { } email, EmailVerified: true })
            {
                // An office that has had it before may get it once more, after a change of the tree.
                outbox.Queue(act, $"leaver:{report.Id:N}:{report.At.Value:N}:{person.Value:N}:{report.AnswerBy.DayNumber}", Waits(email.Value));
            }
        }
    }

    private static Mail Waits(string to) => new(
        to, "มีการแจ้งผู้พ้นหน้าที่ รอท่านดำเนินการ", new("มีการแจ้งผู้พ้นหน้าที่", "Somebody is reported to leave"),
        [
            new("เข้าหลักเมืองแล้วเปิด “หน่วยงานของฉัน” เพื่อตรวจ และระงับหรือบันทึกการพ้นตำแหน่งภายใน 1 วันทำการ",
                "Open “My agency” in LakMuang, check it, and suspend or record the departure within one working day."),
        ]);
}
