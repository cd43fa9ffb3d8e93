using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Credentials;

internal sealed class HeldInCredentials(LakMuangDb db) : IHoldsPersonalData
{
    public IReadOnlyDictionary<string, string> Columns { get; } = new Dictionary<string, string>
    {
        ["password.person"] = "password",
        ["sign_in_attempt.person"] = "sign_ins_under_way",
        ["password_renewal.person"] = "password_renewals",
    };

    public async Task<IReadOnlyList<HeldData>> OfAsync(PersonId person, CancellationToken ct)
    {
        var passwords = await db.Passwords.AsNoTracking().Where(p => p.Person == person).Select(p => p.SetAt).ToListAsync(ct);
        var attempts = await db.SignInAttempts.AsNoTracking().Where(a => a.Person == person).OrderByDescending(a => a.ExpiresAt).Take(HeldData.Most)
            .Select(a => new { a.ExpiresAt, a.DoneAt }).ToListAsync(ct);
        var renewals = await db.PasswordRenewals.AsNoTracking().Where(r => r.Person == person).OrderByDescending(r => r.MadeAt).Take(HeldData.Most)
            .Select(r => new { r.MadeAt, r.ExpiresAt, r.UsedAt }).ToListAsync(ct);
        return
        [
            new("password", new("รหัสผ่าน (เก็บเฉพาะค่าที่ย้อนกลับไม่ได้)", "Password (only a value that cannot be turned back)"), [new("set_at", new("ตั้งเมื่อ", "Set"))],
                [.. passwords.Select(at => new[] { HeldValue.At(at) })]),
            new("sign_ins_under_way", new("การเข้าระบบที่กำลังดำเนินอยู่ (เก็บ 1 วัน)", "Sign-ins under way (kept for a day)"),
                [new("expires_at", new("หมดเวลา", "Expires")), new("done_at", new("เสร็จเมื่อ", "Done"))],
                [.. attempts.Select(a => new[] { HeldValue.At(a.ExpiresAt), HeldValue.At(a.DoneAt) })]),
            new("password_renewals", new("รหัสสำหรับตั้งรหัสผ่านใหม่", "Codes to choose a new password"),
                [new("made_at", new("ส่งเมื่อ", "Sent")), new("expires_at", new("ใช้ได้ถึง", "Works until")), new("used_at", new("ใช้หรือยกเลิกเมื่อ", "Used or replaced"))],
                [.. renewals.Select(r => new[] { HeldValue.At(r.MadeAt), HeldValue.At(r.ExpiresAt), HeldValue.At(r.UsedAt) })]),
        ];
    }
}
