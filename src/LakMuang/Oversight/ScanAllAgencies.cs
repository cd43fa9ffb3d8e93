using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Oversight;

/// <param name="Agencies">How many were looked at.</param>
/// <param name="Open">Findings that are open now.</param>
/// <param name="Told">Mails that were promised.</param>
public sealed record ScanResult(int Agencies, int Open, int Told);

/// <summary>Looks at every agency of the country once a night, in portions, and tells the overseers what is new (B-4).</summary>
public sealed class ScanAllAgencies(LakMuangDb db, IAgencyWalk walk, FindAdminTroubles find, TellOverseers tell)
{
    private const int Portion = 500;
    private const long Lock = 2562_0714;

    // The day changes at midnight in Bangkok; then people sleep, and so do the terms that ended yesterday.
    private static readonly TimeSpan _begins = TimeSpan.FromHours(1);

    /// <summary>The nightly turn, and the very first one at any hour: nothing where the night is done already, or another node is at it.</summary>
    /// <returns>Always false: there is nothing more to do at once.</returns>
    public async Task<bool> NightlyAsync(Act act, CancellationToken ct)
    {
        var night = ThaiDate.Day(act.At);
        if ((act.At >= ThaiDate.StartOf(night) + _begins || !await db.ScannedNights.AnyAsync(ct)) && !await IsDoneAsync(night, ct))
        {
            await AloneAsync(async () => _ = await IsDoneAsync(night, ct) ? null : await RunAsync(act, ct), ct);
        }

        return false;
    }

    /// <summary>Looks at all agencies now. Doing it twice finds nothing twice.</summary>
    /// <returns>Null while another node is at it.</returns>
    public async Task<ScanResult?> NowAsync(Act act, CancellationToken ct)
    {
        ScanResult? result = null;
        await AloneAsync(async () => result = await RunAsync(act, ct), ct);
        return result;
    }

    private Task<bool> IsDoneAsync(DateOnly night, CancellationToken ct) => db.ScannedNights.AnyAsync(n => n.Day == night, ct);

    private async Task<ScanResult> RunAsync(Act act, CancellationToken ct)
    {
        var agencies = 0;
        AgencyId? last = null;
        while (await walk.NextAsync(last, Portion, ct) is { Count: > 0 } portion)
        {
            await find.RunAsync(act, portion, ct);
            db.ChangeTracker.Clear();
            (agencies, last) = (agencies + portion.Count, portion[^1].Id);
        }

        var told = await tell.RunAsync(act, ct);
        var open = await db.Findings.CountAsync(f => f.ClosedAt == null, ct);
        if (!await IsDoneAsync(ThaiDate.Day(act.At), ct))
        {
            db.ScannedNights.Add(new() { Day = ThaiDate.Day(act.At), StartedAt = act.At, FinishedAt = act.At, Agencies = agencies, Open = open });
            await db.CommitAsync(act, ct);
        }

        return new(agencies, open, told);
    }

    // The lock goes with the connection, so a node that dies leaves the night to another one.
    private async Task AloneAsync(Func<Task> work, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            if (!await AskAsync($"SELECT pg_try_advisory_lock({Lock}) AS \"Value\"", ct))
            {
                return;
            }

            try
            {
                await work();
            }
            finally
            {
                await AskAsync($"SELECT pg_advisory_unlock({Lock}) AS \"Value\"", CancellationToken.None);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<bool> AskAsync(string sql, CancellationToken ct) => (await db.Database.SqlQueryRaw<bool>(sql).ToListAsync(ct)).Single();
}
