using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn;

public enum LogoutState
{
    All,

    /// <summary>Not confirmed yet, or given up.</summary>
    Unconfirmed,
    Confirmed,
}

/// <param name="Client">A client id, or null for all.</param>
/// <param name="Page">From 1.</param>
public sealed record LogoutSearch(LogoutState State = LogoutState.Unconfirmed, string? Client = null, PersonId? Person = null, int Page = 1);

/// <param name="System">Code of the client's system.</param>
/// <param name="Sid">Of the session in that system; what its own logs call "sid", as 32 hexadecimal digits.</param>
public sealed record LogoutLine(
    Guid Id, Guid Sid, string Client, string? System, PersonId Person, DateTimeOffset EndedAt,
    int Tries, DateTimeOffset? LastTriedAt, LogoutFault? LastFault, DateTimeOffset? ConfirmedAt, DateTimeOffset? GivenUpAt);

/// <param name="Unconfirmed">How many ends of sessions it has not confirmed.</param>
/// <param name="Since">The oldest of them.</param>
public sealed record SilentClient(string Client, int Unconfirmed, DateTimeOffset Since);

public sealed record LogoutPage(IReadOnlyList<LogoutLine> Lines, int Total, IReadOnlyList<SilentClient> Silent);

/// <summary>Which systems were told of the end of which sessions, and which have not confirmed it (B-3). For operators.</summary>
public sealed class ListLogouts(LakMuangDb db, OperatorGuard guard)
{
    public const int PageSize = 20;

    /// <summary>A system that confirms within this time is not called silent: most answer at the first try.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public async Task<Result<LogoutPage>> RunAsync(Act act, LogoutSearch search, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, OperatorTask.ReadSignOuts, ct) is { } refusal)
        {
            return refusal;
        }

        var found = Found(search);
        var lines = await Lines(found.OrderByDescending(d => d.EndedAt).ThenBy(d => d.Id).Skip((search.Page - 1) * PageSize).Take(PageSize)).ToListAsync(ct);
        var before = act.At - Patience;
        var silent = await db.LogoutDeliveries.AsNoTracking().Where(d => d.ConfirmedAt == null && d.EndedAt < before)
            .GroupBy(d => d.Client).Select(g => new SilentClient(g.Key, g.Count(), g.Min(d => d.EndedAt)))
            .ToListAsync(ct);
        return new LogoutPage(lines, await found.CountAsync(ct), [.. silent.OrderBy(s => s.Since)]);
    }

    /// <summary>The same, a portion at a time: for programs.</summary>
    /// <param name="after">Instant of the end and id of the last line of the portion before, or null to begin.</param>
    public async Task<Result<Portion<LogoutLine>>> NextAsync(Act act, LogoutSearch search, (DateTimeOffset EndedAt, Guid Id)? after, int most, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, OperatorTask.ReadSignOuts, ct) is { } refusal)
        {
            return refusal;
        }

        var found = Found(search);
        if (after is (var at, var id))
        {
            found = found.Where(d => d.EndedAt < at || (d.EndedAt == at && d.Id.CompareTo(id) > 0));
        }

        return Portion.Of(await Lines(found.OrderByDescending(d => d.EndedAt).ThenBy(d => d.Id).Take(most + 1)).ToListAsync(ct), most);
    }

    private IQueryable<LogoutDelivery> Found(LogoutSearch search)
    {
        var all = db.LogoutDeliveries.AsNoTracking();
        var found = search.State switch
        {
            LogoutState.Unconfirmed => all.Where(d => d.ConfirmedAt == null),
            LogoutState.Confirmed => all.Where(d => d.ConfirmedAt != null),
            _ => all,
        };
        if (search.Client is { } client)
        {
            found = found.Where(d => d.Client == client);
        }

        if (search.Person is { } person)
        {
            found = found.Where(d => d.Person == person);
        }

        return found;
    }

    private IQueryable<LogoutLine> Lines(IQueryable<LogoutDelivery> found)
    {
        var clients = db.Clients;
        return found.Select(d => new LogoutLine(
            d.Id, d.Sid, d.Client, clients.Where(c => c.Id == d.Client).Select(c => c.System).FirstOrDefault(), d.Person, d.EndedAt,
            d.Tries, d.LastTriedAt, d.LastFault, d.ConfirmedAt, d.GivenUpAt));
    }
}
