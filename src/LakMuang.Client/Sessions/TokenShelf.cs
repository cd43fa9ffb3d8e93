using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace LakMuang.Client.Sessions;

/// <summary>Tokens of sessions, apart from the sessions: a renewed session must not bring back a refresh token that was used.</summary>
internal sealed class TokenShelf(Vault vault, IOptions<LakMuangOptions> options)
{
    private const string Handle = "lakmuang.tokens";
    private const string Offline = "lakmuang.offline";

    public Task BeginAsync(AuthenticationProperties session, SessionTokens tokens, CancellationToken ct)
    {
        var handle = Guid.CreateVersion7().ToString("N");
        session.Items[Handle] = handle;
        session.Items[Offline] = tokens.Refresh is null ? null : "1";
        return PutAsync(handle, tokens, ct);
    }

    public static string? HandleOf(AuthenticationProperties? session) => session?.Items.TryGetValue(Handle, out var handle) == true ? handle : null;

    /// <summary>True when the session is to live only as long as its refresh token.</summary>
    public static bool IsOffline(AuthenticationProperties session) => session.Items.TryGetValue(Offline, out var offline) && offline == "1";

    public Task PutAsync(string handle, SessionTokens tokens, CancellationToken ct) =>
        vault.PutAsync(Name(handle), JsonSerializer.SerializeToUtf8Bytes(tokens), options.Value.SessionLimit, ct);

    public async Task<SessionTokens?> GetAsync(string handle, CancellationToken ct) =>
        await vault.GetAsync(Name(handle), ct) is { } found ? JsonSerializer.Deserialize<SessionTokens>(found) : null;

    public Task DropAsync(string handle, CancellationToken ct) => vault.DropAsync(Name(handle), ct);

    private static string Name(string handle) => $"tokens:{handle}";
}
