using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Templates;

/// <summary>The living templates for one type of agency.</summary>
internal sealed class TemplateBook(AgencyType type, IReadOnlyList<PositionTemplate> living)
{
    /// <summary>The groups that any template names for agencies of the type.</summary>
    public IReadOnlySet<string> All { get; } = living.SelectMany(t => t.Groups).ToHashSet();

    public IReadOnlySet<string> Of(string position, AppointmentKind kind) =>
        living.Where(t => t.Covers(position, kind, type)).SelectMany(t => t.Groups).ToHashSet();

    /// <summary>The groups for all posts that are held on a day or later.</summary>
    public IReadOnlySet<string> Of(IEnumerable<PastPost> posts, DateOnly today) =>
        posts.Where(p => p.EndedAt is null && (p.Until is null || p.Until >= today)).SelectMany(p => Of(p.Position, p.Kind)).ToHashSet();
}

/// <summary>Opens the templates for an agency.</summary>
public sealed class TemplateShelf(LakMuangDb db, IAgencyFacts agencies)
{
    internal async Task<TemplateBook> OfAsync(AgencyId agency, CancellationToken ct)
    {
        var type = (await agencies.OfAsync([agency], ct))[agency].Type;
        var living = await db.PositionTemplates.AsNoTracking().Where(t => t.EndedAt == null).ToListAsync(ct);
        return new(type, [.. living.Where(t => t.ServesType(type))]);
    }
}
