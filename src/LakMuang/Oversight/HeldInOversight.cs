using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Oversight;

internal sealed class HeldInOversight(LakMuangDb db, IAgencyFacts agencies) : IHoldsPersonalData
{
    public IReadOnlyDictionary<string, string> Columns { get; } = new Dictionary<string, string>
    {
        ["admin_nomination.person"] = "nominations",
        ["admin_nomination.proposed_by"] = HeldData.Deeds,
        ["admin_nomination.decided_by"] = HeldData.Deeds,
        ["role_change.person"] = "role_changes",
        ["role_change.proposed_by"] = HeldData.Deeds,
        ["role_change.decided_by"] = HeldData.Deeds,
        ["break_glass.person"] = "break_glass",
    };

    public async Task<IReadOnlyList<HeldData>> OfAsync(PersonId person, CancellationToken ct)
    {
        var nominations = await db.Nominations.AsNoTracking().Where(n => n.Person == person).OrderByDescending(n => n.ProposedAt).Take(HeldData.Most).ToListAsync(ct);
        var roles = await db.RoleChanges.AsNoTracking().Where(r => r.Person == person).OrderByDescending(r => r.ProposedAt).Take(HeldData.Most).ToListAsync(ct);
        var glasses = await db.BreakGlasses.AsNoTracking().Where(g => g.Person == person).Select(g => new { g.SealedAt, g.OpenedAt, g.ClosedAt }).Take(HeldData.Most).ToListAsync(ct);
        var names = await agencies.OfAsync([.. nominations.Select(n => n.Agency).Concat(roles.Select(r => r.Agency)).Distinct()], ct);
        HeldColumn[] decided =
        [
            new("wish", new("เรื่อง", "Wish")), new("state", new("สถานะ", "State")), new("proposed_at", new("เสนอเมื่อ", "Proposed")),
            new("decided_at", new("พิจารณาเมื่อ", "Decided")), new("reason", new("เหตุผล", "Reason")),
        ];
        HeldColumn agency = new("agency", new("หน่วยงาน", "Agency"));
        return
        [
            new("nominations", new("การเสนอเป็นผู้ดูแลหน่วยงาน", "Nominations as administrator"), [agency, .. decided],
                [
                    .. nominations.Select(n => new[]
                    {
                        HeldValue.Of(names.GetValueOrDefault(n.Agency)?.Name), HeldValue.Of(n.Wish.ToString()), HeldValue.Of(n.State.ToString()),
                        HeldValue.At(n.ProposedAt), HeldValue.At(n.DecidedAt), HeldValue.Of(n.Reason),
                    }),
                ]),
            new("role_changes", new("บทบาทในหลักเมือง", "Roles inside LakMuang"), [agency, new("role", new("บทบาท", "Role")), .. decided],
                [
                    .. roles.Select(r => new[]
                    {
                        HeldValue.Of(names.GetValueOrDefault(r.Agency)?.Name), HeldValue.Of(r.Role), HeldValue.Of(r.Wish.ToString()), HeldValue.Of(r.State.ToString()),
                        HeldValue.At(r.ProposedAt), HeldValue.At(r.DecidedAt), HeldValue.Of(r.Reason),
                    }),
                ]),
            new("break_glass", new("บัญชีฉุกเฉิน", "Break-glass accounts"),
                [new("sealed_at", new("ผนึกเมื่อ", "Sealed")), new("opened_at", new("เปิดเมื่อ", "Opened")), new("closed_at", new("ปิดเมื่อ", "Closed"))],
                [.. glasses.Select(g => new[] { HeldValue.At(g.SealedAt), HeldValue.At(g.OpenedAt), HeldValue.At(g.ClosedAt) })]),
        ];
    }
}
