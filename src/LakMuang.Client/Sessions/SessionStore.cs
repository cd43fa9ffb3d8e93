using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace LakMuang.Client.Sessions;

/// <summary>Sessions in this process's memory; the browser holds only a random id.</summary>
/// <remarks>So a back-channel logout ends a session at once, whatever the browser still holds.</remarks>
internal sealed class SessionStore(TimeProvider clock) : ITicketStore
{
    // A logout may overtake the sign-in it ends: remembered as long as a code exchange can be under way.
    private static readonly TimeSpan _overtaking = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, AuthenticationTicket> _sessions = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _endedSids = new();

    public Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        Sweep();
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        _sessions[key] = ticket;
        return Task.FromResult(key);
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        // Never revive: between reading and renewing the session may have been ended.
        if (_sessions.TryGetValue(key, out var old))
        {
            _sessions.TryUpdate(key, ticket, old);
        }

        return Task.CompletedTask;
    }

    public Task<AuthenticationTicket?> RetrieveAsync(string key) =>
        Task.FromResult(_sessions.TryGetValue(key, out var ticket) && !Ended(ticket) ? ticket : null);

    public Task RemoveAsync(string key)
    {
        _sessions.TryRemove(key, out _);
        return Task.CompletedTask;
    }

    /// <summary>Ends the sessions of a sid; where LakMuang names no sid, all of the person.</summary>
    /// <returns>How many ended.</returns>
    public int End(string? sid, string? sub)
    {
        if (sid is not null)
        {
            _endedSids[sid] = clock.GetUtcNow();
        }

        var (claim, value) = sid is not null ? (LakMuangClaims.Session, sid) : (LakMuangClaims.Subject, sub);
        return _sessions.Count(s => s.Value.Principal.FindFirst(claim)?.Value == value && _sessions.TryRemove(s.Key, out _));
    }

    /// <summary>True when the sid ended after this sign-in began; a later sign-in with the same sid is a new session.</summary>
    private bool Ended(AuthenticationTicket ticket) =>
        ticket.Principal.FindFirst(LakMuangClaims.Session) is { } sid
        && _endedSids.TryGetValue(sid.Value, out var endedAt)
        && SessionLimits.BeganAt(ticket.Properties) is { } began
        && began <= endedAt;

    private void Sweep()
    {
        var now = clock.GetUtcNow();
        foreach (var old in _sessions.Where(s => s.Value.Properties.ExpiresUtc < now))
        {
            _sessions.TryRemove(old);
        }

        foreach (var old in _endedSids.Where(s => now - s.Value > _overtaking))
        {
            _endedSids.TryRemove(old);
        }
    }
}
