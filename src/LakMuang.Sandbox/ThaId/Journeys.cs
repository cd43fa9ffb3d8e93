using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace LakMuang.Sandbox.ThaId;

internal enum JourneyState { Waiting, Approved, Denied, Expired }

/// <summary>One request to sign in, from the QR page to the way back.</summary>
internal sealed class Journey(RegisteredClient client, string redirectUri, string scope, string state, string? nonce, DateTimeOffset expires)
{
    private string? _target;

    public string Id { get; } = Journeys.Unguessable();
    public string PhoneId { get; } = Journeys.Unguessable();
    public string Reference { get; } = Convert.ToHexString(RandomNumberGenerator.GetBytes(3));
    public RegisteredClient Client => client;
    public string RedirectUri => redirectUri;
    public string Scope => scope;
    public string? Nonce => nonce;
    public DateTimeOffset Expires => expires;

    /// <summary>Where the desktop page goes on to, once decided.</summary>
    public string? Target => Volatile.Read(ref _target);

    /// <summary>False when somebody decided before.</summary>
    public bool Decide(Dictionary<string, string?> answer)
    {
        answer["state"] = state;
        return Interlocked.CompareExchange(ref _target, QueryHelpers.AddQueryString(redirectUri, answer), null) is null;
    }

    public bool IsOpen(DateTimeOffset now) => Target is null && now < expires;

    /// <summary>The same request with a new QR code.</summary>
    public Journey Again(DateTimeOffset until) => new(client, redirectUri, scope, state, nonce, until);
}

internal sealed class Journeys(TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, Journey> _all = new();

    public DateTimeOffset Until => clock.GetUtcNow() + Lifetime;

    public bool IsOpen(Journey journey) => journey.IsOpen(clock.GetUtcNow());

    public Journey Start(Journey journey)
    {
        foreach (var old in _all.Values.Where(old => old.Expires < clock.GetUtcNow().AddHours(-1)))
        {
            _all.TryRemove(old.Id, out _);
        }

        return _all[journey.Id] = journey;
    }

    public Journey? Find(string id) => _all.GetValueOrDefault(id);

    public Journey? FindByPhone(string phoneId) => _all.Values.FirstOrDefault(journey => journey.PhoneId == phoneId);

    public static string Unguessable() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(24));
}
