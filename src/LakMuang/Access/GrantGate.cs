using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

/// <summary>Whether a group can be held at all by this person, there, in these days: its system is open for them, it serves the agency, it lasts, and no rule about duties stands against it.</summary>
internal sealed class GrantGate(LakMuangDb db, IAgencyFacts agencies, IConflicts conflicts)
{
    /// <param name="until">The last day, as the group has cut it.</param>
    /// <returns>Null where nothing stands in the way.</returns>
    public async Task<Problem?> RefusalAsync(NewRight right, UserGroup group, DateOnly until, CancellationToken ct)
    {
        var system = await db.Systems.AsNoTracking().SingleAsync(s => s.Code == group.System, ct);
        if (system.State is SystemState.Retired || (system.State is not SystemState.Live && !await SystemDoor.IsOpenAsync(db, system.Code, right.Agency, right.Holder, ct)))
        {
            return Refusals.NotOpen;
        }

        if ((system.Serves.Length > 0 || group.Serves.Length > 0)
            && !((await agencies.OfAsync([right.Agency], ct)).GetValueOrDefault(right.Agency) is { } agency && system.ServesType(agency.Type) && group.ServesType(agency.Type)))
        {
            return Refusals.NotServed;
        }

        return right.From < group.ValidFrom ? Refusals.GroupNotYet(group.ValidFrom.Value)
            : right.From > until ? Refusals.GroupOver
            : await conflicts.RefusalAsync(new(right.Holder, right.Agency, right.Group, right.From, until), ct);
    }
}
