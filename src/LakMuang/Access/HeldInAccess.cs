using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

internal sealed class HeldInAccess(LakMuangDb db, IAgencyFacts agencies, ILetters letters) : IHoldsPersonalData
{
    public IReadOnlyDictionary<string, string> Columns { get; } = new Dictionary<string, string>
    {
        ["access_grant.holder"] = "rights",
        ["access_grant.decided_by"] = HeldData.Deeds,
        ["grant_decision.by"] = HeldData.Deeds,
    };

    public async Task<IReadOnlyList<HeldData>> OfAsync(PersonId person, CancellationToken ct)
    {
        var held = await db.Grants.AsNoTracking().Where(g => g.Holder == person)
            .Join(db.Groups, grant => grant.Group, group => group.Code, (grant, group) => new { grant, group })
            .OrderByDescending(x => x.grant.From).Take(HeldData.Most)
            .Select(x => new { x.grant, x.group.NameTh, x.group.NameEn }).ToListAsync(ct);
        var names = await agencies.OfAsync([.. held.Select(x => x.grant.Agency).Distinct()], ct);
        var decisions = await db.GrantDecisions.AsNoTracking().Join(db.Grants.Where(g => g.Holder == person), d => d.Grant, g => g.Id, (d, g) => new { d, g.Group, g.Agency })
            .OrderByDescending(x => x.d.At).Take(HeldData.Most).ToListAsync(ct);
        var numbers = await letters.OfAsync([.. held.Select(x => x.grant.Letter).Concat(decisions.Select(x => x.d.Letter)).Distinct()], ct);
        return
        [
            new("rights", new("สิทธิและหนังสือที่รองรับ", "Rights and their letters"),
                [
                    new("agency", new("หน่วยงาน", "Agency")), new("system", new("ระบบ", "System")), new("right", new("สิทธิ", "Right")), new("from", new("ตั้งแต่", "From")),
                    new("until", new("ถึง", "Until")), new("state", new("สถานะ", "State")), new("ended_at", new("สิ้นสุดเมื่อ", "Ended")), new("letter", new("หนังสือ", "Letter")),
                ],
                [
                    .. held.Select(x => new[]
                    {
                        HeldValue.Of(names.GetValueOrDefault(x.grant.Agency)?.Name), HeldValue.Of(x.grant.System), HeldValue.Of(new Text(x.NameTh, x.NameEn)),
                        HeldValue.Day(x.grant.From), HeldValue.Day(x.grant.Until), HeldValue.Of(x.grant.State.ToString()), HeldValue.At(x.grant.EndedAt),
                        HeldValue.Of(numbers.GetValueOrDefault(x.grant.Letter)?.Number),
                    }),
                ]),
            new("right-decisions", new("การตัดสินเรื่องสิทธิและเหตุผล", "Decisions on rights, and why"),
                [
                    new("at", new("เมื่อ", "When")), new("right", new("สิทธิ", "Right")), new("deed", new("การตัดสิน", "Decision")), new("letter", new("หนังสือ", "Letter")),
                    new("reason", new("เหตุผล", "Reason")),
                ],
                [
                    .. decisions.Select(x => new[]
                    {
                        HeldValue.At(x.d.At), HeldValue.Of(x.Group), HeldValue.Of(x.d.Deed.ToString()), HeldValue.Of(numbers.GetValueOrDefault(x.d.Letter)?.Number), HeldValue.Of(x.d.Reason),
                    }),
                ]),
        ];
    }
}
