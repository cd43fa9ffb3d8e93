using LakMuang.Access.Contracts;
using LakMuang.Access.Groups;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Systems;

/// <param name="Rights">In it that have not ended.</param>
/// <param name="Plan">The one by which it is abolished, or null.</param>
public sealed record GroupLine(UserGroup Group, int Rights, GroupPlan? Plan);

public sealed record StepLine(SystemStep Step, LetterFacts? Letter, PersonName? ProposedBy, PersonName? DecidedBy);

/// <param name="Open">The step that waits, or null.</param>
/// <param name="Past">The other steps, the latest first.</param>
/// <param name="PilotCount">Agencies of the pilot.</param>
/// <param name="Pilot">The first fifty of them, by code.</param>
public sealed record SystemView(
    InformationSystem System, AgencyFacts? Owner, IReadOnlyList<GroupLine> Groups, IReadOnlyList<SystemClient> Clients, IReadOnlyList<ReadyLine> Ready,
    StepLine? Open, IReadOnlyList<StepLine> Past, int PilotCount, IReadOnlyList<AgencyFacts> Pilot, int Rights, int Agencies);

/// <summary>One linked system, as operators keep it.</summary>
public sealed class ShowSystem(
    LakMuangDb db, CatalogueGuard guard, Readiness readiness, ISystemClients clients, IAgencyFacts agencies, IAgencyWalk walk, ILetters letters,
    IPeople people)
{
    private const int MostPilot = 50;
    private const int MostSteps = 20;

    public async Task<Result<SystemView>> RunAsync(Act act, string code, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.Systems.AsNoTracking().SingleOrDefaultAsync(s => s.Code == code && s.Code != BuiltInSystems.Sso && s.Code != BuiltInSystems.Open, ct) is not { } system)
        {
            return CatalogueRefusals.NoSystem;
        }

        var groups = await GroupsAsync(code, ct);
        var pilot = await db.PilotAgencies.Where(p => p.System == code).Select(p => p.Agency).ToListAsync(ct);
        var known = await agencies.OfAsync([.. pilot.Append(system.Owner ?? default).Where(a => a != default)], ct);
        var steps = await StepsAsync(act, code, ct);

        // Asked agency by agency: nearly every agency answers at its first right, and two hundred thousand rights need not be read.
        var rights = db.Grants.Where(g => g.System == code && g.State != GrantState.Ended);
        var served = await walk.All.CountAsync(a => rights.Any(g => g.Agency == a), ct);
        return new SystemView(
            system, system.Owner is { } owner ? known.GetValueOrDefault(owner) : null, groups, await clients.OfAsync(code, ct),
            await readiness.OfAsync(system, ThaiDate.Day(act.At), ct), steps.FirstOrDefault(s => IsOpen(s.Step, act.At)), [.. steps.Where(s => !IsOpen(s.Step, act.At))],
            pilot.Count, [.. pilot.Select(known.GetValueOrDefault).OfType<AgencyFacts>().OrderBy(a => a.Code, StringComparer.Ordinal).Take(MostPilot)],
            groups.Sum(g => g.Rights), served);
    }

    /// <summary>Its user groups, those that were abolished too, a portion at a time by code: for programs.</summary>
    /// <param name="after">Code of the last one of the portion before, or null to begin.</param>
    public async Task<Result<Portion<GroupLine>>> NextGroupsAsync(Act act, string code, string? after, int most, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        return await db.Systems.AnyAsync(s => s.Code == code && s.Code != BuiltInSystems.Sso && s.Code != BuiltInSystems.Open, ct)
            ? Portion.Of([.. (await GroupsAsync(code, ct)).Where(g => after is null || string.CompareOrdinal(g.Group.Code, after) > 0).OrderBy(g => g.Group.Code, StringComparer.Ordinal).Take(most + 1)], most)
            : CatalogueRefusals.NoSystem;
    }

    private static bool IsOpen(SystemStep step, DateTimeOffset at) => step.State is StepState.Confirmed || (step.State is StepState.Waiting && step.ExpiresAt > at);

    private async Task<IReadOnlyList<GroupLine>> GroupsAsync(string code, CancellationToken ct)
    {
        var groups = await db.Groups.AsNoTracking().Where(g => g.System == code).OrderBy(g => g.Code).ToListAsync(ct);
        var codes = groups.Select(g => g.Code).ToList();
        var living = db.Grants.Where(r => r.State != GrantState.Ended);
        var counts = await db.Groups.Where(g => g.System == code)
            .Select(g => new { g.Code, Count = living.Count(r => r.Group == g.Code) }).ToDictionaryAsync(g => g.Code, g => g.Count, ct);
        var plans = (await db.GroupPlans.AsNoTracking()
            .Where(p => codes.Contains(p.Group) && (p.State == PlanState.Waiting || p.State == PlanState.Running || p.State == PlanState.Stuck)).ToListAsync(ct))
            .ToDictionary(p => p.Group);
        return [.. groups.Select(g => new GroupLine(g, counts.GetValueOrDefault(g.Code), plans.GetValueOrDefault(g.Code)))];
    }

    private async Task<IReadOnlyList<StepLine>> StepsAsync(Act act, string code, CancellationToken ct)
    {
        var steps = await db.SystemSteps.AsNoTracking().Where(s => s.System == code).OrderByDescending(s => s.ProposedAt).Take(MostSteps).ToListAsync(ct);
        var under = await letters.OfAsync([.. steps.Select(s => s.Letter).Distinct()], ct);
        var names = await people.TraitsOfAsync([.. steps.SelectMany(s => new[] { s.ProposedBy, s.DecidedBy }).OfType<PersonId>().Distinct()], ct);
        return [.. steps.Select(s => new StepLine(s, under.GetValueOrDefault(s.Letter), Name(s.ProposedBy), Name(s.DecidedBy)))];

        PersonName? Name(PersonId? person) => person is { } id ? names.GetValueOrDefault(id)?.Name : null;
    }
}
