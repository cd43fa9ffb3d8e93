using LakMuang.Protocol.Dpop;

namespace LakMuang.Protocol.Resource;

/// <summary>WWW-Authenticate of our resources: what a token lacks, in words that client libraries act upon.</summary>
public static class ResourceChallenges
{
    private const string Header = "WWW-Authenticate";
    private const string Bearer = "Bearer realm=\"LakMuang\"";

    private static readonly string _dpop = $"DPoP realm=\"LakMuang\", algs=\"{string.Join(' ', DpopProofs.Signatures)}\"";

    /// <summary>For a token that was granted less than the call asks for (RFC 6750 section 3.1).</summary>
    public static KeyValuePair<string, string> Scope(string needed, bool isBound) =>
        Of(new("insufficient_scope", "The access token lacks the scope that this call asks for."), isBound, $"scope=\"{needed}\"");

    /// <summary>For a sign-in that was too weak (RFC 9470 section 3): the client sends the person to authorize again with these acr_values.</summary>
    /// <param name="level">1 to 4.</param>
    public static KeyValuePair<string, string> Level(int level, bool isBound) =>
        Of(new("insufficient_user_authentication", "A stronger sign-in is needed for this call."), isBound, $"acr_values=\"{Levels.Name(level)}\"");

    internal static IReadOnlyList<KeyValuePair<string, string>> Ask() => [new(Header, Bearer), new(Header, _dpop)];

    internal static KeyValuePair<string, string> Of(ProtocolError error, bool isBound, string? more = null) =>
        new(Header, $"{(isBound ? _dpop : Bearer)}, error=\"{error.Code}\", error_description=\"{error.Description}\"{(more is null ? "" : $", {more}")}");
}
