using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Credentials;

internal sealed class HeldInCredentials(LakMuangDb db, Vault vault) : IHoldsPersonalData
{
    public IReadOnlyDictionary<string, string> Columns { get; } = new Dictionary<string, string>
    {
        ["password.person"] = "password",

        // Half an hour of a sign-in; what became of it is an event.
        ["sign_in_attempt.person"] = "events",
        ["password_renewal.person"] = "password_renewals",
        ["mobile_check.person"] = "mobile_checks",
    };

    public async Task<IReadOnlyList<HeldData>> OfAsync(PersonId person, CancellationToken ct)
    {
        var passwords = await db.Passwords.AsNoTracking().Where(p => p.Person == person).Select(p => p.SetAt).ToListAsync(ct);
        var renewals = await db.PasswordRenewals.AsNoTracking().Where(r => r.Person == person).OrderByDescending(r => r.MadeAt).Take(HeldData.Most)
            .Select(r => new { r.MadeAt, r.ExpiresAt, r.UsedAt }).ToListAsync(ct);
        var mobiles = await db.MobileChecks.AsNoTracking().Where(c => c.Person == person).OrderByDescending(c => c.SentAt).Take(HeldData.Most).ToListAsync(ct);
        return
        [
            new("mobile_checks", new("รหัสยืนยันเบอร์มือถือ", "Codes to confirm a mobile number"),
                [new("number", new("ส่งถึง", "Sent to")), new("sent_at", new("ส่งเมื่อ", "Sent")), new("expires_at", new("ใช้ได้ถึง", "Works until")), new("verified_at", new("ยืนยันเมื่อ", "Confirmed"))],
                [.. mobiles.Select(c => new[] { NumberOf(c), HeldValue.At(c.SentAt), HeldValue.At(c.ExpiresAt), HeldValue.At(c.VerifiedAt) })]),
            new("password", new("รหัสผ่าน (เก็บเฉพาะค่าที่ย้อนกลับไม่ได้)", "Password (only a value that cannot be turned back)"), [new("set_at", new("ตั้งเมื่อ", "Set"))],
                [.. passwords.Select(at => new[] { HeldValue.At(at) })]),
            new("password_renewals", new("รหัสสำหรับตั้งรหัสผ่านใหม่", "Codes to choose a new password"),
                [new("made_at", new("ส่งเมื่อ", "Sent")), new("expires_at", new("ใช้ได้ถึง", "Works until")), new("used_at", new("ใช้หรือยกเลิกเมื่อ", "Used or replaced"))],
                [.. renewals.Select(r => new[] { HeldValue.At(r.MadeAt), HeldValue.At(r.ExpiresAt), HeldValue.At(r.UsedAt) })]),
        ];
    }

    private HeldValue NumberOf(MobileCheck check)
    {
        var number = vault.Open(check.Number, MobileCheck.NumberColumn);
        return HeldValue.Masked(number, new Contact(null, false, number, false).MaskedMobile);
    }
}
