using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Recertifying;

/// <summary>A post is over by its own last day without anybody saying so: whoever goes on in another one there is looked at anew, as after any other change of position (B-2).</summary>
internal sealed class OpenForEndedTerms(LakMuangDb db, ILastDays lastDays, OpenRecertifications cases)
{
    /// <summary>So long may all nodes stand still without anybody being overlooked.</summary>
    private const int DaysBack = 7;

    private const int Portion = 500;

    /// <returns>Never more at once: the days of before stay in view.</returns>
    public async Task<bool> RunAsync(Act act, CancellationToken ct)
    {
        var today = ThaiDate.Day(act.At);
        foreach (var portion in (await lastDays.OverAsync(today.AddDays(-DaysBack), today.AddDays(-1), ct)).Chunk(Portion))
        {
            var posts = (await WithRightsAsync(portion, ct)).ToDictionary(p => p.Appointment);
            await db.EachAloneAsync(posts.Keys, id => TakeAsync(act, posts[id], ct));
        }

        return false;
    }

    private async Task<List<EndedTerm>> WithRightsAsync(EndedTerm[] portion, CancellationToken ct)
    {
        var people = portion.Select(p => p.Person).Distinct().ToList();
        var rights = (await RightsToDecide.LivingOrAsleep(db.Grants).Where(g => people.Contains(g.Holder)).Select(g => new { g.Holder, g.Agency, g.Appointment, g.GivenAt }).ToListAsync(ct))
            .ToLookup(g => (g.Holder, g.Agency));
        return [.. portion.Where(p => rights[(p.Person, p.Agency)].Any(g => g.Appointment != p.Appointment && g.GivenAt < ThaiDate.StartOf(p.LastDay.AddDays(1))))];
    }

    private async Task<bool> TakeAsync(Act act, EndedTerm post, CancellationToken ct)
    {
        var over = ThaiDate.StartOf(post.LastDay.AddDays(1));
        if (await db.Recertifications.AnyAsync(r => r.Person == post.Person && r.Agency == post.Agency && r.Since >= over, ct))
        {
            return false;
        }

        await cases.OpenAsync(act, post.Person, post.Agency, CauseOfChange.PostEnded, post.Appointment, ct);
        await db.CommitAsync(act, ct);
        return true;
    }
}
