using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LakMuang.Oversight;

/// <summary>Compares a portion of agencies with what is known of their admins: opens findings, lets them climb, closes what is cured (B-4).</summary>
public sealed class FindAdminTroubles(LakMuangDb db, LivingAdmins admins, OfficesAbove above, IAgencyWalk walk, IOptions<OversightOptions> options)
{
    /// <summary>Some agencies at once, after something about their admins has changed.</summary>
    public async Task OfAsync(Act act, IReadOnlyCollection<AgencyId> agencies, CancellationToken ct)
    {
        var nodes = new List<AgencyNode>();
        foreach (var agency in agencies)
        {
            if (await walk.NodeAsync(agency, ct) is { } node)
            {
                nodes.Add(node);
            }
        }

        try
        {
            await RunAsync(act, nodes, ct);
        }
        catch (DbUpdateException)
        {
            // The nightly scan is at it in this very moment, and has seen the same.
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>One portion is one commit.</summary>
    public async Task RunAsync(Act act, IReadOnlyList<AgencyNode> nodes, CancellationToken ct)
    {
        var ids = nodes.Select(n => n.Id).ToList();
        var holders = (await admins.OfAsync(ids, ct)).ToLookup(a => a.Post.Agency);
        var open = (await db.Findings.Where(f => ids.Contains(f.Agency) && f.ClosedAt == null).ToListAsync(ct)).ToLookup(f => f.Agency);
        foreach (var node in nodes)
        {
            var wrong = node.IsActive ? Judge([.. holders[node.Id]], ThaiDate.Day(act.At)) : [];
            await CompareAsync(act, node, wrong, [.. open[node.Id]], ct);
        }

        await db.CommitAsync(act, ct);
    }

    private async Task CompareAsync(Act act, AgencyNode node, HashSet<FindingKind> wrong, IReadOnlyList<Finding> open, CancellationToken ct)
    {
        foreach (var cured in open.Where(f => !wrong.Contains(f.Kind)))
        {
            cured.Close(act);
        }

        foreach (var waiting in open.Where(f => wrong.Contains(f.Kind) && act.At - f.AtOfficeSince >= TimeSpan.FromDays(options.Value.ClimbAfterDays)))
        {
            if (await above.NextAsync(waiting.Office, ct) is { } next)
            {
                waiting.Climb(act, next);
            }
        }

        foreach (var kind in wrong.Except(open.Select(f => f.Kind)).Order())
        {
            db.Findings.Add(Finding.Of(act, node.Id, kind, await above.NextAsync(node.Id, ct) ?? node.Id));
        }
    }

    private HashSet<FindingKind> Judge(IReadOnlyList<AdminFacts> holders, DateOnly today)
    {
        var living = holders.Where(a => a.IsLiving).ToList();
        var people = living.Select(a => a.Post.Person).Distinct().Count();
        HashSet<FindingKind> wrong = people switch { 0 => [FindingKind.NoAdmin], 1 => [FindingKind.OneAdmin], _ => [] };
        AddIf(FindingKind.LetterEnded, holders.Any(a => !a.HasLetter));
        AddIf(FindingKind.AdminRetiring, living.Any(a => a.Post.RetiresOn is { } day && day <= today.AddDays(options.Value.RetiringWithinDays)));
        AddIf(FindingKind.TermEnding, living.Any(a => a.Post.Until is { } day && day <= today.AddDays(options.Value.TermWithinDays)));
        return wrong;

        void AddIf(FindingKind kind, bool isSo)
        {
            if (isSo)
            {
                wrong.Add(kind);
            }
        }
    }
}
