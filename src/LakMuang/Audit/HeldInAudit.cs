using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Audit;

/// <remarks>The trail holds ids and codes; what was done with a person's data is told line by line, what they did in office by kind.</remarks>
internal sealed class HeldInAudit(LakMuangDb db) : IHoldsPersonalData
{
    public IReadOnlyDictionary<string, string> Columns { get; } = new Dictionary<string, string>
    {
        ["audit_entry.subject"] = "events",
        ["audit_entry.by_person"] = HeldData.Deeds,
        ["audit_entry.on_behalf_of"] = HeldData.Deeds,
    };

    public async Task<IReadOnlyList<HeldData>> OfAsync(PersonId person, CancellationToken ct)
    {
        var trail = db.Set<AuditEntry>().AsNoTracking();
        var events = await trail.Where(e => e.Subject == person).OrderByDescending(e => e.Id).Take(HeldData.Most)
            .Select(e => new { e.At, e.What, e.Because, Own = e.By == person, e.Address }).ToListAsync(ct);
        var deeds = await trail.Where(e => e.By == person && e.Subject != person)
            .GroupBy(e => e.What).Select(g => new { What = g.Key, Count = g.LongCount(), First = g.Min(e => e.At), Last = g.Max(e => e.At) })
            .OrderByDescending(x => x.Last).Take(HeldData.Most).ToListAsync(ct);
        return
        [
            new("events", new("เหตุการณ์เกี่ยวกับท่าน (ล่าสุด 500 รายการ)", "Events about you (the latest 500)"),
                [
                    new("at", new("เมื่อ", "When")), new("what", new("เหตุการณ์", "Event")), new("because", new("เพราะ", "Because")),
                    new("by_yourself", new("โดยท่านเอง", "By yourself")), new("address", new("ที่อยู่เครือข่ายของท่าน", "Your network address")),
                ],
                [
                    .. events.Select(e => new[]
                    {
                        HeldValue.At(e.At), HeldValue.Of(e.What), HeldValue.Of(e.Because), HeldValue.Of(e.Own ? new Text("ใช่", "yes") : new("ไม่ใช่", "no")),
                        // Of others it would be data about them.
                        HeldValue.Of(e.Own ? e.Address?.ToString() : null),
                    }),
                ]),
            new(HeldData.Deeds, new("สิ่งที่ท่านทำในหน้าที่", "What you did in office"),
                [new("what", new("เรื่อง", "What")), new("count", new("จำนวน", "Count")), new("first_at", new("ครั้งแรก", "First")), new("last_at", new("ครั้งล่าสุด", "Last"))],
                [.. deeds.Select(d => new[] { HeldValue.Of(d.What), HeldValue.Count(d.Count), HeldValue.At(d.First), HeldValue.At(d.Last) })]),
        ];
    }
}
