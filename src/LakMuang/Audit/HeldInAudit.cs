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
        // In the words of the index of deeds: a person's own sign-ins are not among them.
        var deeds = await db.ReadAsync(
            """
            SELECT what, count(*), min(at), max(at) FROM audit_entry
            WHERE by_person = $1 AND by_person IS NOT NULL AND subject IS DISTINCT FROM by_person
            GROUP BY what ORDER BY max(at) DESC
            """,
            r => (What: r.GetString(0), Count: r.GetInt64(1), First: r.GetFieldValue<DateTimeOffset>(2), Last: r.GetFieldValue<DateTimeOffset>(3)), ct, person.Value);
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
