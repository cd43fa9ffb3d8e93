using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Handovers;

/// <summary>Which headships somebody gave up or took over, and which stand vacant since.</summary>
internal sealed class HeldInHandovers(LakMuangDb db, IAgencyFacts agencies) : IHoldsPersonalData
{
    public IReadOnlyDictionary<string, string> Columns { get; } = new Dictionary<string, string>
    {
        ["handover.from_person"] = "handovers",
        ["handover_leg.to_person"] = "handovers",
        ["headship_vacancy.last_head"] = "vacancies",
        ["handover.started_by"] = HeldData.Deeds,
        ["handover.decided_by"] = HeldData.Deeds,
        ["handover_leg.planned_by"] = HeldData.Deeds,
    };

    public async Task<IReadOnlyList<HeldData>> OfAsync(PersonId person, CancellationToken ct)
    {
        var legs = await db.HandoverLegs.AsNoTracking().Join(db.Handovers, l => l.Handover, h => h.Id, (l, h) => new { Leg = l, Case = h })
            .Where(x => x.Leg.To == person || x.Case.From == person).OrderByDescending(x => x.Leg.Day).Take(HeldData.Most).ToListAsync(ct);
        var vacancies = await db.Vacancies.AsNoTracking().Where(v => v.Last == person).OrderByDescending(v => v.Since).Take(HeldData.Most).ToListAsync(ct);
        var names = await agencies.OfAsync([.. legs.Select(l => l.Case.Agency).Union(vacancies.Select(v => v.Agency))], ct);
        HeldValue Name(AgencyId agency) => HeldValue.Of(names.GetValueOrDefault(agency)?.Name);
        return
        [
            new("handovers", new("การส่งมอบและรับมอบหน้าที่หัวหน้า", "Headships handed over or taken over"),
                [
                    new("agency", new("หน่วยงาน", "Agency")), new("group", new("หน้าที่", "Headship")), new("day", new("วันที่มีผล", "Day")),
                    new("capacity", new("ในฐานะ", "Capacity")), new("state", new("สถานะ", "State")),
                ],
                [
                    .. legs.Select(l => new[]
                    {
                        Name(l.Case.Agency), HeldValue.Of(l.Case.Group), HeldValue.Day(l.Leg.Day), HeldValue.Of(l.Leg.Capacity.ToString()), HeldValue.Of(l.Leg.State.ToString()),
                    }),
                ]),
            new("vacancies", new("หน้าที่หัวหน้าที่ว่างหลังจากท่าน", "Headships that stood vacant after you"),
                [new("agency", new("หน่วยงาน", "Agency")), new("group", new("หน้าที่", "Headship")), new("since", new("ตั้งแต่", "Since"))],
                [.. vacancies.Select(v => new[] { Name(v.Agency), HeldValue.Of(v.Group), HeldValue.At(v.Since) })]),
        ];
    }
}
