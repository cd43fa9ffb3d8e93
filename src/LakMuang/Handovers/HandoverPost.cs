using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;

namespace LakMuang.Handovers;

/// <summary>The mails about headships. Each is queued in the commit that makes it true.</summary>
public sealed class HandoverPost(IOutbox outbox, IPeople people, IOffices offices, IOverseers overseers)
{
    internal async Task TellProposedAsync(Act act, Handover handover, CancellationToken ct)
    {
        foreach (var admin in (await offices.HoldersAsync(Office.SsoAdmin, handover.Agency, ct)).Where(a => a != act.By))
        {
            await TellAsync(act, admin, $"handover:{handover.Id:N}:proposed:{admin.Value:N}", HandoverMails.Proposed, ct);
        }
    }

    internal async Task TellPlannedAsync(Act act, Handover handover, HandoverLeg leg, CancellationToken ct)
    {
        foreach (var one in Concerned(handover, leg))
        {
            await TellAsync(act, one, $"handover:{leg.Id:N}:planned:{one.Value:N}", to => HandoverMails.Planned(to, leg.Day), ct);
        }
    }

    /// <param name="ended">Whose right ended by it, which need not be whom the case began with.</param>
    internal async Task TellDoneAsync(Act act, Handover handover, HandoverLeg leg, IReadOnlyList<PersonId> ended, CancellationToken ct)
    {
        foreach (var one in Concerned(handover, leg).Union(ended))
        {
            await TellAsync(act, one, $"handover:{leg.Id:N}:done:{one.Value:N}", HandoverMails.Done, ct);
        }
    }

    internal async Task TellStuckAsync(Act act, Handover handover, HandoverLeg leg, CancellationToken ct)
    {
        foreach (var admin in await offices.HoldersAsync(Office.SsoAdmin, handover.Agency, ct))
        {
            await TellAsync(act, admin, $"handover:{leg.Id:N}:stuck:{ThaiDate.Day(act.At).DayNumber}:{leg.Because}:{admin.Value:N}", HandoverMails.Stuck, ct);
        }
    }

    internal async Task TellRefusedAsync(Act act, Handover handover, CancellationToken ct)
    {
        if (handover.StartedBy is { } proposer && proposer != act.By)
        {
            await TellAsync(act, proposer, $"handover:{handover.Id:N}:refused", HandoverMails.Refused, ct);
        }
    }

    /// <summary>Those whose turn it is; while it is with an office above, the agency's own administrators are reminded too.</summary>
    internal async Task TellVacantAsync(Act act, Vacancy vacancy, CancellationToken ct)
    {
        var above = vacancy.At == vacancy.Agency ? [] : await overseers.OfAsync(vacancy.At, ct);
        foreach (var one in (await offices.HoldersAsync(Office.SsoAdmin, vacancy.Agency, ct)).Concat(above).Distinct())
        {
            await TellAsync(act, one, $"vacant:{vacancy.Id:N}:{vacancy.AnswerBy.DayNumber}:{one.Value:N}", HandoverMails.Vacant, ct);
        }
    }

    private static IEnumerable<PersonId> Concerned(Handover handover, HandoverLeg leg) => new[] { handover.From, leg.To }.OfType<PersonId>().Distinct();

    private async Task TellAsync(Act act, PersonId whom, string key, Func<string, Mail> mail, CancellationToken ct)
    {
        if (await people.ContactOfAsync(whom, ct) is { Email: { } email, EmailVerified: true })
        {
            outbox.Queue(act, key, mail(email.Value));
        }
    }
}

internal static class HandoverMails
{
    private static readonly Text _where = new("เข้าหลักเมืองแล้วเปิด “หน้าที่หัวหน้า” เพื่อดูรายละเอียด", "Open “Headships” in LakMuang to see it.");

    public static Mail Proposed(string to) => Of(to, new("มีเรื่องส่งมอบหน้าที่หัวหน้า รอท่านตัดสิน", "A handover of a headship waits for your decision"), _where);

    public static Mail Planned(string to, DateOnly day) => Of(to, new("กำหนดส่งมอบหน้าที่หัวหน้าแล้ว", "A handover of a headship is planned"), new Text(
        $"มีผล {ThaiDate.InProse(day).Th} เวลา 00.00 น.", $"It takes effect on {ThaiDate.InProse(day).En} at 00:00."), _where);

    public static Mail Done(string to) => Of(to, new("ส่งมอบหน้าที่หัวหน้าแล้ว", "A headship was handed over"), new Text(
        "สิทธิของผู้ส่งมอบสิ้นสุด และสิทธิของผู้รับมอบเริ่มแล้ว", "The right of whoever handed over has ended, and that of whoever took over has begun."));

    public static Mail Stuck(string to) => Of(to, new("ส่งมอบหน้าที่หัวหน้าไม่ได้ในวันที่กำหนด", "A handover of a headship could not be carried out"), _where);

    public static Mail Refused(string to) => Of(to, new("ไม่รับเรื่องส่งมอบหน้าที่หัวหน้า", "Your handover was refused"), _where);

    public static Mail Vacant(string to) => Of(to, new("หน้าที่หัวหน้าในระบบว่างอยู่", "A headship is vacant"), new Text(
        "ไม่มีผู้ใดเป็นหัวหน้าของหน่วยงานในระบบนี้ กำหนดผู้รักษาราชการแทนหรือหัวหน้าคนใหม่", "Nobody heads the unit in a system. Name whoever acts, or the new head."), _where);

    private static Mail Of(string to, Text heading, params Text[] lines) => new(to, heading.Th, heading, lines);
}
