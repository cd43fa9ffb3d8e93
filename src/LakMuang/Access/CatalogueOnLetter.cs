using LakMuang.Access.Groups;
using LakMuang.Access.Systems;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

/// <summary>Exceptions end with their letter; rules stay and are shown; steps and plans that wait fall, and a plan under way stops.</summary>
internal sealed class CatalogueOnLetter(LakMuangDb db, IAgencyWalk walk) : IRestsOnLetter, IReactTo<LetterWithdrawn>
{
    private static readonly Text _excuse = new("ข้อยกเว้นการแบ่งแยกหน้าที่", "Exception from a rule about duties");
    private static readonly Text _rule = new("กติกาแบ่งแยกหน้าที่", "Rule about duties");
    private static readonly Text _step = new("ขั้นตอนของระบบสารสนเทศที่รออยู่", "Step of a system, waiting");
    private static readonly Text _plan = new("แผนยกเลิกกลุ่มผู้ใช้งานที่ยังไม่เสร็จ", "Plan for a user group, not done yet");

    public async Task<IReadOnlyList<RestingRecord>> OfAsync(LetterId letter, IReadOnlyCollection<Guid> appointments, CancellationToken ct)
    {
        var root = await walk.RootAsync(ct) ?? default;
        var excuses = await db.DutyExcuses.AsNoTracking().Where(e => e.Letter == letter && e.EndedAt == null).OrderBy(e => e.Id).ToListAsync(ct);
        var rules = await db.DutyRules.Where(r => r.Letter == letter && r.EndedAt == null).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(ct);
        var steps = await Steps(letter).OrderBy(s => s.Id).Select(s => s.Id).ToListAsync(ct);
        var plans = await Plans(letter).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(ct);
        return
        [
            .. excuses.Select(e => new RestingRecord(e.Id, _excuse, e.Person, e.Agency, e.Until, Fall.Ends)),
            .. rules.Select(id => new RestingRecord(id, _rule, null, root, null, Fall.Stays)),
            .. steps.Select(id => new RestingRecord(id, _step, null, root, null, Fall.Ends)),
            .. plans.Select(id => new RestingRecord(id, _plan, null, root, null, Fall.Ends)),
        ];
    }

    public async Task<bool> AnyOfAsync(LetterId letter, AgencyId agency, CancellationToken ct) =>
        await db.DutyExcuses.AnyAsync(e => e.Letter == letter && e.Agency == agency, ct);

    public async Task<IReadOnlyList<EndingRecords>> EndingAsync(AgencyId agency, DateOnly from, DateOnly until, CancellationToken ct) =>
        [.. (await db.DutyExcuses.Where(e => e.Agency == agency && e.EndedAt == null && e.Until >= from && e.Until <= until)
            .GroupBy(e => new { e.Letter, e.Until }).Select(x => new { x.Key.Letter, x.Key.Until, Count = x.Count() }).ToListAsync(ct))
            .Select(x => new EndingRecords(x.Letter, x.Until, _excuse, x.Count))];

    public async Task ReactAsync(LetterWithdrawn fact, Act act, CancellationToken ct)
    {
        (await Steps(fact.Letter).ToListAsync(ct)).ForEach(step => step.Decide(act, StepState.Dropped));
        foreach (var plan in await Plans(fact.Letter).ToListAsync(ct))
        {
            // Whoever has moved by then stays moved, without a living right; an operator drops the rest and plans it anew.
            if (plan.State is PlanState.Running)
            {
                plan.Stick();
            }
            else
            {
                plan.Drop(act);
            }
        }
    }

    private IQueryable<SystemStep> Steps(LetterId letter) =>
        db.SystemSteps.Where(s => s.Letter == letter && (s.State == StepState.Waiting || s.State == StepState.Confirmed));

    private IQueryable<GroupPlan> Plans(LetterId letter) =>
        db.GroupPlans.Where(p => p.Letter == letter && (p.State == PlanState.Draft || p.State == PlanState.Waiting || p.State == PlanState.Running || p.State == PlanState.Stuck));
}
