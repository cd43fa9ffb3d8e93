using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn;

/// <remarks>What lasts now; what has ended is among the events of the trail, and found there without an index on the busiest tables.</remarks>
internal sealed class HeldInSignOn(LakMuangDb db) : IHoldsPersonalData
{
    public IReadOnlyDictionary<string, string> Columns { get; } = new Dictionary<string, string>
    {
        ["subject.person"] = "names_for_systems",
        ["system_session.person"] = "system_sessions",
        ["token_family.person"] = "lasting_access",
        ["logout_delivery.person"] = "sign_outs_told",
        ["client_permit.given_by"] = HeldData.Deeds,
    };

    public async Task<IReadOnlyList<HeldData>> OfAsync(PersonId person, CancellationToken ct)
    {
        var subjects = await db.Set<Subject>().AsNoTracking().Where(s => s.Person == person).OrderBy(s => s.Sector).Take(HeldData.Most).ToListAsync(ct);
        var sessions = await db.Set<SystemSession>().AsNoTracking().Where(s => s.Person == person && s.EndedAt == null).OrderByDescending(s => s.OpenedAt).Take(HeldData.Most).ToListAsync(ct);
        var families = await db.Set<TokenFamily>().AsNoTracking().Where(f => f.Person == person && f.RevokedAt == null).OrderByDescending(f => f.RotatedAt).Take(HeldData.Most)
            .Select(f => new { f.Client, f.RotatedAt, f.EndsAt }).ToListAsync(ct);
        var told = await db.Set<LogoutDelivery>().AsNoTracking().Where(d => d.Person == person).OrderByDescending(d => d.EndedAt).Take(HeldData.Most).ToListAsync(ct);
        HeldColumn system = new("system", new("ระบบ", "System"));
        return
        [
            new("names_for_systems", new("ชื่ออ้างอิงที่ระบบปลายทางรู้จักท่าน", "What linked systems know you by"), [system, new("sub", new("ชื่ออ้างอิง", "Subject"))],
                [.. subjects.Select(s => new[] { HeldValue.Of(s.Sector), HeldValue.Of(s.Sub) })]),
            new("system_sessions", new("ระบบปลายทางที่เข้าใช้อยู่", "Linked systems that you are in"),
                [system, new("level", new("ระดับ", "Level")), new("opened_at", new("เข้าเมื่อ", "Opened"))],
                [.. sessions.Select(s => new[] { HeldValue.Of(s.Client), HeldValue.Count(s.Level), HeldValue.At(s.OpenedAt) })]),
            new("lasting_access", new("การเข้าถึงต่อเนื่องของระบบปลายทาง", "Lasting access of linked systems"),
                [system, new("renewed_at", new("ต่ออายุล่าสุด", "Last renewed")), new("ends_at", new("สิ้นสุด", "Ends"))],
                [.. families.Select(f => new[] { HeldValue.Of(f.Client), HeldValue.At(f.RotatedAt), HeldValue.At(f.EndsAt) })]),
            new("sign_outs_told", new("ระบบที่ได้รับแจ้งว่าท่านออกจากระบบ", "Systems told of your sign-outs"),
                [system, new("ended_at", new("ออกเมื่อ", "Signed out")), new("confirmed_at", new("ยืนยันเมื่อ", "Confirmed"))],
                [.. told.Select(d => new[] { HeldValue.Of(d.Client), HeldValue.At(d.EndedAt), HeldValue.At(d.ConfirmedAt) })]),
        ];
    }
}
