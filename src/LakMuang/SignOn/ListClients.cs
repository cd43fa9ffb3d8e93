using System.Text.RegularExpressions;
using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn;

public enum ClientState
{
    All,
    Open,
    Disabled,

    /// <summary>Two secrets open at present.</summary>
    Overlapping,
    SelfRegistered,
}

/// <param name="Words">Part of a client id or of a system's name, or null.</param>
/// <param name="System">Code of one system, or null for all.</param>
/// <param name="Page">From 1.</param>
public sealed record ClientSearch(string? Words = null, string? System = null, ClientState State = ClientState.All, int Page = 1);

public sealed record ClientLine(string Id, string System, bool IsSelfRegistered, DateTimeOffset? DisabledAt, DateTimeOffset? OldSecretUntil);

/// <param name="Total">Of all pages.</param>
public sealed record ClientPage(IReadOnlyList<ClientLine> Lines, int Total);

/// <summary>The clients in the order of their systems, for operators.</summary>
public sealed partial class ListClients(LakMuangDb db, OperatorGuard guard, ISystemNames systems)
{
    public const int PageSize = 20;

    /// <param name="pageSize">Lines of one page; the command line asks for all of them.</param>
    public async Task<Result<ClientPage>> RunAsync(Act act, ClientSearch search, CancellationToken ct, int pageSize = PageSize)
    {
        if (await guard.RefusalAsync(act, OperatorTask.ReadClients, ct) is { } refusal)
        {
            return refusal;
        }

        var found = await FoundAsync(search, ct);
        var lines = await found.OrderBy(c => c.System).ThenBy(c => c.Id).Skip((search.Page - 1) * pageSize).Take(pageSize)
            .Select(c => new ClientLine(
                c.Id, c.System, c.RegistrationTokenHash != null, c.DisabledAt,
                c.PreviousSecretUntil > LakMuangDb.Now() ? c.PreviousSecretUntil : null))
            .ToListAsync(ct);
        return new ClientPage(lines, await found.CountAsync(ct));
    }

    /// <summary>The same by client id, a portion at a time: for programs.</summary>
    /// <param name="after">The last client of the portion before, or null to begin.</param>
    public async Task<Result<Portion<ClientLine>>> NextAsync(Act act, ClientSearch search, string? after, int most, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, OperatorTask.ReadClients, ct) is { } refusal)
        {
            return refusal;
        }

        var found = (await FoundAsync(search, ct)).Where(c => after == null || c.Id.CompareTo(after) > 0);
        return Portion.Of(
            await found.OrderBy(c => c.Id).Take(most + 1)
                .Select(c => new ClientLine(
                    c.Id, c.System, c.RegistrationTokenHash != null, c.DisabledAt, c.PreviousSecretUntil > LakMuangDb.Now() ? c.PreviousSecretUntil : null))
                .ToListAsync(ct),
            most);
    }

    private async Task<IQueryable<OAuthClient>> FoundAsync(ClientSearch search, CancellationToken ct)
    {
        var found = InState(db.Clients.AsNoTracking(), search.State);
        if (search.System is { } system)
        {
            found = found.Where(c => c.System == system);
        }

        if (search.Words?.Trim() is { Length: > 0 } words)
        {
            var named = (await systems.AllAsync(ct))
                .Where(s => Holds(s.Value.Th, words) || Holds(s.Value.En, words)).Select(s => s.Key).ToList();
            // PostgreSQL takes no NUL, and nobody searches for the others.
            var pattern = $"%{Wildcard().Replace(Control().Replace(words, ""), @"\$0")}%";
            found = found.Where(c => EF.Functions.ILike(c.Id, pattern) || named.Contains(c.System));
        }

        return found;
    }

    private static IQueryable<OAuthClient> InState(IQueryable<OAuthClient> clients, ClientState state) => state switch
    {
        ClientState.Open => clients.Where(c => c.DisabledAt == null),
        ClientState.Disabled => clients.Where(c => c.DisabledAt != null),
        ClientState.Overlapping => clients.Where(c => c.PreviousSecretUntil > LakMuangDb.Now()),
        ClientState.SelfRegistered => clients.Where(c => c.RegistrationTokenHash != null),
        _ => clients,
    };

    [GeneratedRegex(@"[\\%_]")]
    private static partial Regex Wildcard();

    [GeneratedRegex(@"\p{C}")]
    private static partial Regex Control();

    private static bool Holds(string name, string words) => name.Contains(words, StringComparison.OrdinalIgnoreCase);
}
