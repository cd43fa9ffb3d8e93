using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

/// <summary>The first load of systems, user groups and grants. For installation and demo data.</summary>
public sealed class LoadAccess(LakMuangDb db, BulkCopy copy)
{
    /// <summary>Adds those that are missing, and leaves the others as they are.</summary>
    public async Task DefineAsync(
        Act act, IReadOnlyCollection<InformationSystem> systems, IReadOnlyCollection<UserGroup> groups, CancellationToken ct)
    {
        var knownSystems = await db.Systems.Select(s => s.Code).ToListAsync(ct);
        var knownGroups = await db.Groups.Select(g => g.Code).ToListAsync(ct);
        db.Systems.AddRange(systems.Where(s => !knownSystems.Contains(s.Code)));
        db.Groups.AddRange(groups.Where(g => !knownGroups.Contains(g.Code)));
        await db.CommitAsync(act, ct);
    }

    public Task GrantsAsync(Act act, IEnumerable<NewGrant> grants, CancellationToken ct) =>
        copy.RunAsync(
            "access_grant (id, holder, agency, system, user_group, appointment, letter, from_day, until_day, state, given_at)",
            grants, (row, g) =>
            {
                row.Id(Guid.CreateVersion7());
                row.Id(g.Holder.Value);
                row.Id(g.Agency.Value);
                row.Text(g.System);
                row.Text(g.Group);
                row.Id(g.Appointment);
                row.Id(g.Letter.Value);
                row.Day(g.From);
                row.Day(g.Until);
                row.Text(nameof(GrantState.Active));
                row.Instant(act.At);
            }, ct);
}

public sealed record NewGrant(
    PersonId Holder, AgencyId Agency, string System, string Group, Guid Appointment, LetterId Letter, DateOnly From, DateOnly? Until);
