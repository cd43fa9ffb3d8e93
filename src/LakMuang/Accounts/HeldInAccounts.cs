using LakMuang.Accounts.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Accounts;

internal sealed class HeldInAccounts(LakMuangDb db) : IHoldsPersonalData
{
    public IReadOnlyDictionary<string, string> Columns { get; } = new Dictionary<string, string>
    {
        ["account.id"] = "account",
        ["session.person"] = "sessions",
        ["known_device.person"] = "devices",
    };

    public async Task<IReadOnlyList<HeldData>> OfAsync(PersonId person, CancellationToken ct)
    {
        var accounts = await db.Accounts.AsNoTracking().Where(a => a.Id == person).ToListAsync(ct);
        var sessions = await db.Sessions.AsNoTracking().Where(s => s.Person == person).OrderByDescending(s => s.OpenedAt).Take(HeldData.Most).ToListAsync(ct);
        var devices = await db.KnownDevices.AsNoTracking().Where(d => d.Person == person).OrderByDescending(d => d.FirstSeenAt).Take(HeldData.Most).ToListAsync(ct);
        return
        [
            new("account", new("บัญชี", "Account"), [new("state", new("สถานะ", "State")), new("created_at", new("เปิดเมื่อ", "Opened"))],
                [.. accounts.Select(a => new[] { HeldValue.Of(a.State.ToString()), HeldValue.At(a.CreatedAt) })]),
            new("sessions", new("การเข้าใช้ (เก็บ 120 วัน)", "Sessions (kept for 120 days)"),
                [
                    new("device", new("อุปกรณ์", "Device")), new("address", new("ที่อยู่เครือข่าย", "Network address")), new("level", new("ระดับ", "Level")),
                    new("opened_at", new("เข้าเมื่อ", "Opened")), new("last_seen_at", new("ใช้ล่าสุด", "Last used")), new("ended_at", new("สิ้นสุดเมื่อ", "Ended")),
                    new("ended_because", new("เพราะ", "Because")),
                ],
                [
                    .. sessions.Select(s => new[]
                    {
                        HeldValue.Of(s.Device), HeldValue.Of(s.Address?.ToString()), HeldValue.Count(s.Means.Level()), HeldValue.At(s.OpenedAt),
                        HeldValue.At(s.LastSeenAt), HeldValue.At(s.EndedAt), HeldValue.Of(s.EndedBecause?.ToString()),
                    }),
                ]),
            new("devices", new("เครื่องที่เคยใช้", "Devices known"), [new("first_seen_at", new("พบครั้งแรก", "First seen"))],
                [.. devices.Select(d => new[] { HeldValue.At(d.FirstSeenAt) })]),
        ];
    }
}
