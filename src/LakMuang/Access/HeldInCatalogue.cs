using LakMuang.Access.Conflicts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

internal sealed class HeldInCatalogue(LakMuangDb db, IAgencyFacts agencies) : IHoldsPersonalData
{
    private const string Section = "duty_exceptions";

    public IReadOnlyDictionary<string, string> Columns { get; } = new Dictionary<string, string>
    {
        ["system_step.proposed_by"] = HeldData.Deeds,
        ["system_step.decided_by"] = HeldData.Deeds,
        ["group_plan.drafted_by"] = HeldData.Deeds,
        ["group_plan.decided_by"] = HeldData.Deeds,
        ["duty_rule.added_by"] = HeldData.Deeds,
        ["duty_rule.ended_by"] = HeldData.Deeds,
        ["duty_excuse.person"] = Section,
        ["duty_excuse.given_by"] = HeldData.Deeds,
        ["duty_excuse.ended_by"] = HeldData.Deeds,
    };

    public async Task<IReadOnlyList<HeldData>> OfAsync(PersonId person, CancellationToken ct)
    {
        var held = await db.DutyExcuses.AsNoTracking().Where(e => e.Person == person).OrderByDescending(e => e.GivenAt).Take(HeldData.Most).ToListAsync(ct);
        var rules = held.Select(e => e.Rule).Distinct().ToList();
        var about = await db.DutyRules.AsNoTracking().Where(r => rules.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        var groups = held.Count == 0 ? [] : await ListConflicts.NamesAsync(db, ct);
        var names = await agencies.OfAsync([.. held.Select(e => e.Agency).Distinct()], ct);
        return
        [
            new(Section, new("ข้อยกเว้นการแบ่งแยกหน้าที่", "Exceptions from rules about duties"),
                [
                    new("agency", new("หน่วยงาน", "Agency")), new("duties", new("หน้าที่", "Duties")), new("given_at", new("ให้เมื่อ", "Given")),
                    new("until", new("ถึง", "Until")), new("ended_at", new("สิ้นสุดเมื่อ", "Ended")), new("reason", new("เหตุผล", "Reason")),
                ],
                [
                    .. held.Select(e => new[]
                    {
                        HeldValue.Of(names.GetValueOrDefault(e.Agency)?.Name),
                        HeldValue.Of(new Text($"{groups[about[e.Rule].GroupA].Th} / {groups[about[e.Rule].GroupB].Th}", $"{groups[about[e.Rule].GroupA].En} / {groups[about[e.Rule].GroupB].En}")),
                        HeldValue.At(e.GivenAt), HeldValue.Day(e.Until), HeldValue.At(e.EndedAt), HeldValue.Of(e.Reason),
                    }),
                ]),
        ];
    }
}
