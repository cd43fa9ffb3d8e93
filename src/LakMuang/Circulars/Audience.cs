using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight.Contracts;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Circulars;

/// <summary>To whom a circular goes, as its sender asked for it.</summary>
/// <param name="Types">Names of types of agency; empty for all.</param>
/// <param name="Under">Offices: whatever is below them, and they themselves. An office inside another one narrows that one down.</param>
/// <param name="Chosen">Single agencies, whatever else is asked.</param>
public sealed record Audience(string[] Types, Guid[] Under, Guid[] Chosen, bool WithoutAdmin, bool IncludesLater)
{
    public static readonly Audience Everybody = new([], [], [], false, false);

    internal static Audience Of(Circular circular) =>
        new(circular.Types, circular.Under, circular.Chosen, circular.WithoutAdmin, circular.IncludesLater);
}

/// <summary>Finds the agencies of an audience. Nothing outside the sender's own part of the tree is ever found, whatever a form says.</summary>
public sealed class AudienceInTree(LakMuangDb db, IAgencySearch tree, IAgencyTree places, ILivingAdmins admins)
{
    private const int Portion = 1_000;

    // A file of agencies is written in portions, each under the instant at which it began.
    private static readonly TimeSpan Lag = TimeSpan.FromMinutes(15);

    /// <returns>Active agencies, by code.</returns>
    internal async Task<IReadOnlyList<AgencyFacts>> FindAsync(Circular circular, CancellationToken ct)
    {
        var below = await tree.BelowAsync([circular.Office], ct);

        // Who got the earlier one gets what became of it, and nobody else.
        if (circular is { FollowsAs: Following.Corrects or Following.Withdraws, Follows: { } earlier })
        {
            var had = (await db.CircularCopies.Where(c => c.Circular == earlier).Select(c => c.Agency).ToListAsync(ct)).ToHashSet();
            return [.. below.Where(a => had.Contains(a.Id))];
        }

        return await FindAsync(below, Audience.Of(circular), ct);
    }

    /// <summary>Those who should have it by now, without having had it when it was sent.</summary>
    /// <remarks>Whoever had an administrator then and has lost them has not joined: of a circular to those without one, only those are later that came into the tree since.</remarks>
    internal async Task<IReadOnlyList<AgencyFacts>> FindLaterAsync(Circular circular, CancellationToken ct)
    {
        var below = await tree.BelowAsync([await places.HeirOfAsync(circular.Office, ct)], ct);
        if (circular is { WithoutAdmin: true, SentAt: { } sent })
        {
            var placed = await places.PlacedSinceAsync(sent - Lag, ct);
            below = [.. below.Where(a => placed.Contains(a.Id))];
        }

        return below.Count == 0 ? below : await FindAsync(below, Audience.Of(circular), ct);
    }

    private async Task<IReadOnlyList<AgencyFacts>> FindAsync(IReadOnlyList<AgencyFacts> below, Audience audience, CancellationToken ct)
    {
        var chosen = audience.Chosen.Select(id => new AgencyId(id)).ToHashSet();
        var inside = await UnderAsync(below, audience, ct);
        var found = below.Where(a => inside(a.Id) && (audience.Types.Length == 0 || audience.Types.Contains(a.Type.ToString()))).ToList();
        if (audience.WithoutAdmin)
        {
            var living = new HashSet<AgencyId>();
            foreach (var some in found.Chunk(Portion))
            {
                living.UnionWith(await admins.WithAsync([.. some.Select(a => a.Id)], ct));
            }

            found.RemoveAll(a => living.Contains(a.Id));
        }

        var ids = found.Select(a => a.Id).Concat(chosen).ToHashSet();
        return [.. below.Where(a => ids.Contains(a.Id))];
    }

    private async Task<Func<AgencyId, bool>> UnderAsync(IReadOnlyList<AgencyFacts> below, Audience audience, CancellationToken ct)
    {
        var mine = below.Select(a => a.Id).ToHashSet();
        var offices = audience.Under.Select(id => new AgencyId(id)).Where(mine.Contains).ToList();
        if (offices.Count == 0)
        {
            // Offices that are there no more leave nobody, and not everybody.
            return audience.Under.Length == 0 && audience.Chosen.Length == 0 ? mine.Contains : _ => false;
        }

        var inside = new HashSet<AgencyId>();
        foreach (var office in offices)
        {
            var part = (await tree.BelowAsync([office], ct)).Select(a => a.Id).Append(office).ToHashSet();
            if (!offices.Exists(o => o != office && part.Contains(o)))
            {
                inside.UnionWith(part);
            }
        }

        return inside.Contains;
    }
}
