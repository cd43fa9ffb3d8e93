using System.Collections.Concurrent;

namespace LakMuang.Sandbox.ThaId;

/// <summary>What was consented to: the person, and the journey whose client, redirect URI and scope bind the code.</summary>
internal sealed record Consent(Journey Journey, Person Person, DateTimeOffset At);

internal sealed record AccessToken(Consent Consent, DateTimeOffset Expires);

internal sealed class Issued
{
    public ConcurrentDictionary<string, Consent> Codes { get; } = new();
    public ConcurrentDictionary<string, AccessToken> Tokens { get; } = new();
}
