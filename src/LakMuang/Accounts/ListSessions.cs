using System.Net;
using LakMuang.Accounts.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LakMuang.Accounts;

/// <summary>Where a person is signed in now, the latest first (L5-5: concurrent use is shown).</summary>
public sealed class ListSessions(LakMuangDb db, IOptions<AccountsOptions> options)
{
    public Task<List<SessionLine>> RunAsync(PersonId person, CancellationToken ct)
    {
        var idle = options.Value.Idle;
        return db.Sessions
            .Where(s => s.Person == person && s.EndedAt == null && s.EndsAt > LakMuangDb.Now() && s.LastSeenAt > LakMuangDb.Now() - idle)
            .OrderByDescending(s => s.LastSeenAt)
            .Select(s => new SessionLine(s.Id, s.Device, s.Address, s.OpenedAt, s.LastSeenAt, s.Means))
            .ToListAsync(ct);
    }

    /// <summary>The sign-in before the present one, or null.</summary>
    public async Task<SessionLine?> PreviousAsync(PersonId person, SessionId present, CancellationToken ct)
    {
        var since = await db.Sessions.Where(s => s.Id == present).Select(s => s.OpenedAt).SingleOrDefaultAsync(ct);
        return await db.Sessions
            .Where(s => s.Person == person && s.OpenedAt < since)
            .OrderByDescending(s => s.OpenedAt)
            .Select(s => new SessionLine(s.Id, s.Device, s.Address, s.OpenedAt, s.LastSeenAt, s.Means))
            .FirstOrDefaultAsync(ct);
    }
}

public sealed record SessionLine(
    SessionId Id, string Device, IPAddress? Address, DateTimeOffset OpenedAt, DateTimeOffset LastSeenAt, Means Means);
