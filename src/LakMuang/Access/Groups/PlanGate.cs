using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Groups;

/// <summary>What every new right asks, asked for many members at once: one's own right, its letters, the type of the agency, and whether the system is open for them.</summary>
internal sealed class PlanGate
{
    private readonly Dictionary<string, InformationSystem> _systems;
    private readonly IReadOnlyDictionary<AgencyId, AgencyFacts> _places;
    private readonly HashSet<(string, AgencyId, PersonId)> _open;
    private readonly IReadOnlySet<PersonId> _own;

    private PlanGate(
        Dictionary<string, InformationSystem> systems, IReadOnlyDictionary<AgencyId, AgencyFacts> places, HashSet<(string, AgencyId, PersonId)> open, IReadOnlySet<PersonId> own) =>
        (_systems, _places, _open, _own) = (systems, places, open, own);

    /// <param name="own">The records of those who drafted the plan and agreed to it.</param>
    public static async Task<PlanGate> LoadAsync(
        LakMuangDb db, IAgencyFacts agencies, IReadOnlyCollection<UserGroup> targets, IReadOnlyCollection<Grant> members, IReadOnlySet<PersonId> own, CancellationToken ct)
    {
        var codes = targets.Select(t => t.System).Distinct().ToList();
        var systems = await db.Systems.AsNoTracking().Where(s => codes.Contains(s.Code)).ToDictionaryAsync(s => s.Code, ct);
        var asked = (from system in systems.Values
                     where system.State is not SystemState.Live
                     from member in members.Select(m => (m.Agency, m.Holder)).Distinct()
                     select (system.Code, member.Agency, member.Holder)).ToList();
        var open = asked.Count == 0 ? [] : await db.ReadAsync(
            "SELECT x.s, x.a, x.p FROM unnest($1::varchar[], $2::uuid[], $3::uuid[]) AS x (s, a, p) WHERE system_is_open(x.s, x.a, x.p)",
            r => (r.GetString(0), new AgencyId(r.GetGuid(1)), new PersonId(r.GetGuid(2))), ct,
            asked.Select(a => a.Code).ToArray(), asked.Select(a => a.Agency.Value).ToArray(), asked.Select(a => a.Holder.Value).ToArray());
        return new(systems, await agencies.OfAsync([.. members.Select(m => m.Agency).Distinct()], ct), [.. open], own);
    }

    /// <returns>Why a member does not go on in a group, or null.</returns>
    public Problem? Refusal(Member member, UserGroup into)
    {
        var (right, system) = (member.Right, _systems[into.System]);
        return _own.Contains(right.Holder) ? Refusals.Own
            : !member.HasLetter ? CatalogueRefusals.LetterGone
            : system.State is not SystemState.Live && !_open.Contains((system.Code, right.Agency, right.Holder)) ? Refusals.NotOpen
            : _places.GetValueOrDefault(right.Agency) is { } place && !(system.ServesType(place.Type) && into.ServesType(place.Type)) ? Refusals.NotServed
            : null;
    }
}
