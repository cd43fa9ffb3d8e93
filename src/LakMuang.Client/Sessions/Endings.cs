using System.Globalization;
using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace LakMuang.Client.Sessions;

/// <summary>Remembers what LakMuang ended, so that every process of this system knows it at its next request.</summary>
/// <remarks>
/// A mark with the time, not a search through sessions: a cache cannot be searched, and a logout may overtake the sign-in it ends.
/// A later sign-in with the same sid began after the mark and is a new session.
/// </remarks>
internal sealed class Endings(Vault vault, IOptions<LakMuangOptions> options, TimeProvider clock)
{
    /// <summary>Ends the sessions of a sid; where LakMuang names no sid, all of the person.</summary>
    public Task EndAsync(string? sid, string? sub, CancellationToken ct) =>
        vault.PutAsync(sid is not null ? OfSession(sid) : OfPerson(sub!), Write(clock.GetUtcNow()), options.Value.SessionLimit + TimeSpan.FromMinutes(10), ct);

    public async Task<bool> HasEndedAsync(ClaimsPrincipal person, AuthenticationProperties session, CancellationToken ct)
    {
        var began = SessionLimits.BeganAt(session);
        var marks = await Task.WhenAll(
            MarkAsync(person.FindFirst(LakMuangClaims.Session)?.Value is { } sid ? OfSession(sid) : null, ct),
            MarkAsync(person.FindFirst(LakMuangClaims.Subject)?.Value is { } sub ? OfPerson(sub) : null, ct));
        return began is null || marks.Any(mark => mark >= began);
    }

    private static string OfSession(string sid) => $"ended-sid:{sid}";

    private static string OfPerson(string sub) => $"ended-sub:{sub}";

    private static byte[] Write(DateTimeOffset at) => Encoding.ASCII.GetBytes(at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));

    private async Task<DateTimeOffset?> MarkAsync(string? name, CancellationToken ct) =>
        name is not null && await vault.GetAsync(name, ct) is { } mark
            ? DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(Encoding.ASCII.GetString(mark), CultureInfo.InvariantCulture))
            : null;
}
