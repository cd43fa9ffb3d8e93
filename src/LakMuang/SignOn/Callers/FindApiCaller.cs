using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Protocol.Resource;
using LakMuang.SignOn.Engine;
using Npgsql;

namespace LakMuang.SignOn.Callers;

/// <summary>Who calls the administration API.</summary>
/// <param name="Person">Who let the client act; null where it acts for itself.</param>
/// <param name="Session">The person's session at LakMuang, or null.</param>
/// <param name="Level">Of the sign-in from which the token came, 1 to 4; 0 for a client of its own.</param>
/// <param name="Scopes">Those of the token; of a client of its own only those that a permit still holds, and those of its own system that it is registered for.</param>
public sealed record ApiCaller(string Client, PersonId? Person, SessionId? Session, int Level, IReadOnlyList<string> Scopes, bool IsBound)
{
    /// <summary>Those of a client of its own that count now; none for a person.</summary>
    public IReadOnlyList<LivingPermit> Permits { get; init; } = [];

    /// <summary>For the proof of the next call (RFC 9449 section 8.2); null where no key is proved.</summary>
    public string? NextNonce { get; init; }
}

/// <summary>Finds the caller behind an access token, and holds the person's session, account and right against the moment (invariant 2).</summary>
/// <remarks>
/// Stricter than userinfo: a refresh token that outlives a sign-out is for programs that read on, and administering others in the name of somebody
/// who has signed out is not that.
/// </remarks>
public sealed class FindApiCaller(ProtectedResource resource, NpgsqlDataSource source, IClientPermits permits, ClientStore clients, SignOnOptions options)
{
    private static readonly string[] _ofOwnSystem = [.. ApiScopes.All.Where(s => s.IsOfOwnSystem).Select(s => s.Name)];

    public async Task<(ApiCaller? Caller, AccessRefused? Refused)> RunAsync(ResourceCall call, CancellationToken ct)
    {
        var (granted, refused) = await resource.RunAsync(call, options.ApiAudience, ct);
        if (granted is null)
        {
            return (null, refused);
        }

        if (granted.Sid is null)
        {
            var living = await permits.LivingAsync(granted.ClientId, ct);
            var registered = (await clients.FindAsync(granted.ClientId, ct))?.Scopes ?? [];
            var scopes = granted.Scopes.Intersect(living.SelectMany(p => p.Scopes).Concat(_ofOwnSystem.Intersect(registered)));
            return (new(granted.ClientId, null, null, 0, [.. scopes], granted.IsBound) { Permits = living, NextNonce = granted.NextNonce }, null);
        }

        return await PersonAsync(granted, ct) is { } caller ? (caller, null) : (null, ProtectedResource.Invalid(granted.IsBound));
    }

    private async Task<ApiCaller?> PersonAsync(AccessGranted granted, CancellationToken ct)
    {
        await using var command = source.CreateCommand("""
            SELECT s.person, s.session, s.level FROM system_session s
            WHERE s.id = $1 AND s.client = $2 AND s.ended_at IS NULL AND session_is_open(s.session, s.epoch)
              AND (s.agency IS NULL OR holds_right(s.person, s.system, s.agency))
            """);
        command.Parameters.Add(new() { Value = Guid.TryParse(granted.Sid, out var sid) ? sid : Guid.Empty });
        command.Parameters.Add(new() { Value = granted.ClientId });
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct)
            ? new(granted.ClientId, new(reader.GetGuid(0)), new(reader.GetGuid(1)), reader.GetInt32(2), granted.Scopes, granted.IsBound) { NextNonce = granted.NextNonce }
            : null;
    }
}
