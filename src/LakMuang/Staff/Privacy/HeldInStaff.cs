using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff.Care;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Privacy;

/// <remarks>Who reported somebody as a leaver is not told to them: colleagues speak freely only so.</remarks>
internal sealed class HeldInStaff(LakMuangDb db, IPeople people) : IHoldsPersonalData
{
    public IReadOnlyDictionary<string, string> Columns { get; } = new Dictionary<string, string>
    {
        ["suspension.person"] = "suspensions",
        ["suspension.by"] = HeldData.Deeds,
        ["suspension.lifted_by"] = HeldData.Deeds,
        ["leaver_report.person"] = "leaver_reports",
        ["leaver_report.reported_by"] = HeldData.Deeds,
        ["leaver_report.answered_by"] = HeldData.Deeds,
        ["unmasking.person"] = "unmaskings",
        ["unmasking.by_person"] = HeldData.Deeds,
    };

    public async Task<IReadOnlyList<HeldData>> OfAsync(PersonId person, CancellationToken ct)
    {
        var suspensions = await db.Suspensions.AsNoTracking().Where(s => s.Person == person).OrderByDescending(s => s.At).Take(HeldData.Most).ToListAsync(ct);
        var reports = await db.LeaverReports.AsNoTracking().Where(r => r.Person == person).OrderByDescending(r => r.ReportedAt).Take(HeldData.Most).ToListAsync(ct);
        var unmaskings = await db.Unmaskings.AsNoTracking().Where(u => u.Person == person).OrderByDescending(u => u.At).Take(HeldData.Most).ToListAsync(ct);
        var names = await people.TraitsOfAsync([.. unmaskings.Select(u => u.By).Distinct()], ct);
        return
        [
            new("suspensions", new("การระงับบัญชี", "Suspensions"),
                [
                    new("at", new("เมื่อ", "When")), new("because", new("เหตุ", "Why")), new("words", new("รายละเอียด", "In words")),
                    new("lifted_at", new("คืนสิทธิเมื่อ", "Reinstated")), new("lifted_for", new("เหตุที่คืน", "Why reinstated")),
                ],
                [
                    .. suspensions.Select(s => new[]
                    {
                        HeldValue.At(s.At), HeldValue.Of(s.Because.ToString()), HeldValue.Of(s.Reason), HeldValue.At(s.LiftedAt), HeldValue.Of(s.LiftedFor),
                    }),
                ]),
            new("leaver_reports", new("การแจ้งว่าท่านพ้นหน้าที่", "Reports that you leave"),
                [
                    new("reported_at", new("แจ้งเมื่อ", "Reported")), new("last_day", new("วันสุดท้าย", "Last day")), new("words", new("ข้อความ", "In words")),
                    new("state", new("สถานะ", "State")), new("answer", new("คำตอบ", "Answer")),
                ],
                [
                    .. reports.Select(r => new[]
                    {
                        HeldValue.At(r.ReportedAt), HeldValue.Day(r.LastDay), HeldValue.Of(r.Words), HeldValue.Of(r.State.ToString()), HeldValue.Of(r.Answer),
                    }),
                ]),
            new("unmaskings", new("ผู้ที่ดูเลขประจำตัวเต็มของท่าน และเหตุผล", "Who saw your whole citizen ID, and why"),
                [new("at", new("เมื่อ", "When")), new("by", new("โดย", "By")), new("because", new("เหตุ", "Why")), new("words", new("รายละเอียด", "In words"))],
                [
                    .. unmaskings.Select(u => new[]
                    {
                        HeldValue.At(u.At), HeldValue.Of(names.GetValueOrDefault(u.By)?.Name.Full), HeldValue.Of(u.Because.ToString()), HeldValue.Of(u.Words),
                    }),
                ]),
        ];
    }
}
