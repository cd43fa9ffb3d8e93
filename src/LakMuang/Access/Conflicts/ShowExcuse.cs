using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Conflicts;

/// <summary>What an exception would be about.</summary>
public sealed record ExcuseView(DutyRule Rule, Text First, Text Second, PersonId Person, PersonName Name, string Position);

/// <summary>The rules that know exceptions, and one of them with one person: for the form of whoever may make one.</summary>
public sealed class ShowExcuse(LakMuangDb db, IAuthority authority, IPosts posts)
{
    public async Task<Result<ExcuseView>> RunAsync(Act act, AgencyId agency, Guid rule, PersonId person, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ExcuseConflicts, agency, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.DutyRules.AsNoTracking().SingleOrDefaultAsync(r => r.Id == rule && r.EndedAt == null, ct) is not { } found)
        {
            return ConflictRefusals.NoRule;
        }

        if (await posts.MainAsync(person, agency, ct) is not { } post)
        {
            return ConflictRefusals.NoRule;
        }

        var names = await ListConflicts.NamesAsync(db, ct);
        return new ExcuseView(found, names[found.GroupA], names[found.GroupB], person, post.Name, $"{post.Position} {post.Unit}".TrimEnd());
    }

    /// <summary>The rules under which exceptions are possible, for a choice.</summary>
    public async Task<Result<IReadOnlyList<(Guid Rule, Text Name)>>> ChoicesAsync(Act act, AgencyId agency, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ExcuseConflicts, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var names = await ListConflicts.NamesAsync(db, ct);
        var rules = await db.DutyRules.AsNoTracking().Where(r => r.EndedAt == null && r.Weight == DutyWeight.NeedsException).OrderBy(r => r.GroupA).ThenBy(r => r.GroupB).ToListAsync(ct);
        return rules.ConvertAll(r => (r.Id, new Text($"{names[r.GroupA].Th} + {names[r.GroupB].Th}", $"{names[r.GroupA].En} + {names[r.GroupB].En}")));
    }
}
