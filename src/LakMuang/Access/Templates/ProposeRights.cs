using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Access.Templates;

/// <summary>A group that a template proposes for somebody's position.</summary>
/// <param name="IsHeld">Whether they have it already, in force, to come or suspended.</param>
/// <param name="Obstacle">The rule about duties that keeps it from them, or null.</param>
public sealed record ProposedRight(GroupFacts Group, bool IsHeld, Text? Obstacle);

/// <summary>What the templates propose for somebody by the posts that they hold. Nothing is given by it: each line is chosen and decided with a letter.</summary>
/// <remarks>Groups of systems that are not open for the agency, or do not serve its type, are not proposed.</remarks>
public sealed class ProposeRights(IAuthority authority, TemplateShelf shelf, IPosts posts, IRights rights, IConflicts conflicts, TimeProvider clock)
{
    public async Task<Result<IReadOnlyList<ProposedRight>>> RunAsync(Act act, AgencyId agency, PersonId person, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var today = ThaiDate.Day(clock.GetUtcNow());
        var named = (await shelf.OfAsync(agency, ct)).Of(await posts.HistoryAsync(person, agency, ct), today);
        if (named.Count == 0)
        {
            return Array.Empty<ProposedRight>();
        }

        var open = (await rights.GroupsAsync(agency, ct)).Where(g => named.Contains(g.Code)).ToList();
        var held = (await rights.OfPersonAsync(person, agency, ct)).Where(r => r.State is not RightState.Ended).Select(r => r.Group).ToHashSet();
        var against = (await conflicts.CheckAsync(person, agency, [.. open.Select(g => g.Code).Where(g => !held.Contains(g))], ct))
            .Where(f => f.IsBroken).GroupBy(f => f.Question.Group).ToDictionary(f => f.Key, f => f.First().Reason);
        return open.Select(g => new ProposedRight(g, held.Contains(g.Code), against.GetValueOrDefault(g.Code))).ToArray();
    }

    /// <summary>What would be proposed for a post that somebody is about to get.</summary>
    public async Task<Result<IReadOnlyList<GroupFacts>>> ForPositionAsync(Act act, AgencyId agency, string? position, AppointmentKind kind, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var named = (await shelf.OfAsync(agency, ct)).Of(TypedName.Clean(position), kind);
        return named.Count == 0 ? Array.Empty<GroupFacts>() : (await rights.GroupsAsync(agency, ct)).Where(g => named.Contains(g.Code)).ToArray();
    }
}
