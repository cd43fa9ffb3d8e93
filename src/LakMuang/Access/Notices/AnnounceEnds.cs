using LakMuang.Access.Contracts;
using LakMuang.Access.Groups;
using LakMuang.Access.Systems;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Notices;

/// <summary>Whoever decides that a system, a pilot or a group ends has told the agencies of those who hold it, in the same commit; and that it does not, after all.</summary>
internal sealed class AnnounceEnds(LakMuangDb db) : IReactTo<SystemStepDecided>, IReactTo<GroupPlanDecided>, IReactTo<SystemClosedFor>
{
    public async Task ReactAsync(SystemStepDecided fact, Act act, CancellationToken ct)
    {
        if (fact is { To: SystemState.Retired, State: StepState.Confirmed } && await db.SystemSteps.FindAsync([fact.Step], ct) is { } step)
        {
            await TellAsync(act, fact.Step, NoticeKind.SystemRetires, fact.System, null, step.On, db.Grants.Where(g => g.System == fact.System), ct);
        }
        else if (fact is { To: SystemState.Retired, State: StepState.Dropped })
        {
            await CallOffAsync(act, fact.Step, ct);
        }
    }

    public async Task ReactAsync(GroupPlanDecided fact, Act act, CancellationToken ct)
    {
        if (fact.State is PlanState.Waiting && await db.GroupPlans.FindAsync([fact.Plan], ct) is { } plan)
        {
            var system = await db.Groups.Where(g => g.Code == fact.Group).Select(g => g.System).SingleAsync(ct);
            await TellAsync(act, fact.Plan, NoticeKind.GroupEnds, system, fact.Group, plan.On, db.Grants.Where(g => g.Group == fact.Group), ct);
        }
        else if (fact.State is PlanState.Dropped && await db.GroupPlans.FindAsync([fact.Plan], ct) is { Total: 0 })
        {
            await CallOffAsync(act, fact.Plan, ct);
        }
    }

    public Task ReactAsync(SystemClosedFor fact, Act act, CancellationToken ct) => TellAsync(
        act, Guid.CreateVersion7(), NoticeKind.PilotEnds, fact.System, null, ThaiDate.Day(act.At), db.Grants.Where(g => g.System == fact.System && g.Agency == fact.Agency), ct);

    // One that was announced before, and agreed to again, is not announced twice.
    private async Task TellAsync(Act act, Guid about, NoticeKind kind, string system, string? group, DateOnly on, IQueryable<Grant> rights, CancellationToken ct)
    {
        var told = await db.CatalogueNotices.Where(n => n.About == about).Select(n => n.Agency).ToListAsync(ct);
        var concerned = await rights.Where(g => g.State != GrantState.Ended && (g.Until == null || g.Until >= on) && !told.Contains(g.Agency))
            .GroupBy(g => g.Agency).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        if (concerned.Count == 0)
        {
            return;
        }

        db.CatalogueNotices.AddRange(concerned.Select(c => new CatalogueNotice
        {
            About = about,
            Kind = kind,
            Agency = c.Key,
            System = system,
            Group = group,
            On = on,
            Rights = c.Count,
            MadeAt = act.At,
        }));
        db.Note(new EndAnnounced(about, kind, system, concerned.Count));
    }

    private async Task CallOffAsync(Act act, Guid about, CancellationToken ct)
    {
        var standing = await db.CatalogueNotices.Where(n => n.About == about && n.OffAt == null).ToListAsync(ct);
        if (standing is [var first, ..])
        {
            standing.ForEach(notice => notice.CallOff(act));
            db.Note(new EndCalledOff(about, first.Kind, first.System, standing.Count));
        }
    }
}
