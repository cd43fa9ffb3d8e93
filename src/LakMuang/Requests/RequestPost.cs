using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;

namespace LakMuang.Requests;

/// <summary>Mails about requests: to whoever decides, and to those who wait. What is asked and said is read in LakMuang.</summary>
public sealed class RequestPost(IOutbox outbox, IPeople people)
{
    private static readonly Dictionary<RequestState, Text> _told = new()
    {
        [RequestState.Approved] = new("คำขอได้รับอนุมัติแล้ว", "Your request is approved"),
        [RequestState.Refused] = new("คำขอไม่ได้รับอนุมัติ", "Your request is refused"),
        [RequestState.Returned] = new("คำขอถูกส่งกลับให้แก้ไข", "Your request is sent back for a correction"),
        [RequestState.Expired] = new("คำขอหมดอายุ", "Your request has lapsed"),
    };

    internal Task AskAsync(Act act, AccessRequest request, Desk desk, CancellationToken ct) => ToDeskAsync(act, request, desk, "ask", new(
        "มีคำขอใช้ระบบรอท่านพิจารณา", "A request waits for your decision"), ct);

    internal Task RemindAsync(Act act, AccessRequest request, Desk desk, DateOnly today, CancellationToken ct) => ToDeskAsync(act, request, desk, $"remind{today:yyyyMMdd}", new(
        "เตือน: คำขอใช้ระบบยังรอท่านพิจารณา", "Reminder: a request still waits for your decision"), ct);

    /// <summary>Tells those who wait what became of it.</summary>
    internal async Task TellAsync(Act act, AccessRequest request, CancellationToken ct)
    {
        var heading = request.Kind is RequestKind.Cancel ? new("สิทธิใช้ระบบของท่านถูกยกเลิก", "Your rights in a system are cancelled") : _told[request.State];
        foreach (var person in new[] { request.Requester, request.Beneficiary }.Distinct().Where(p => p != act.By))
        {
            await SendAsync(act, $"request:{request.Id:N}:{request.State}:{request.Version}:{person.Value:N}", person, request, heading, ct);
        }
    }

    /// <summary>Tells those who headed the unit until form 1 was approved.</summary>
    internal async Task TellReplacedAsync(Act act, AccessRequest request, IReadOnlyList<PersonId> ended, CancellationToken ct)
    {
        foreach (var person in ended)
        {
            await SendAsync(act, $"request:{request.Id:N}:replaced:{person.Value:N}", person, request, new(
                "สิทธิหัวหน้าในระบบของท่านสิ้นสุดแล้ว มีหัวหน้าคนใหม่ตามแบบ 1", "Your right as the head in a system has ended: form 1 names a new head"), ct);
        }
    }

    private async Task ToDeskAsync(Act act, AccessRequest request, Desk desk, string what, Text heading, CancellationToken ct)
    {
        foreach (var person in desk.People)
        {
            await SendAsync(act, $"request:{request.Id:N}:{what}:{request.Version}:{person.Value:N}", person, request, heading, ct);
        }
    }

    private async Task SendAsync(Act act, string key, PersonId to, AccessRequest request, Text heading, CancellationToken ct)
    {
        if (await people.ContactOfAsync(to, ct) is { Email: { } email, EmailVerified: true })
        {
            outbox.Queue(act, key, new(
                email.Value, heading.Th, heading,
                [
                    new Text("คำขอเลขที่ {0}", "Request number {0}").With(request.Number),
                    new("เข้าหลักเมืองแล้วเปิด “คำขอ” เพื่อดูรายละเอียด", "Open “Requests” in LakMuang to see it."),
                ]));
        }
    }
}
