using System.Text.Json;

namespace LakMuang.Protocol.Ports;

/// <summary>The claims of userinfo, written straight into the open object so that nothing is boxed.</summary>
public interface IClaims
{
    /// <summary>Writes only what the granted scopes allow, and never <c>sub</c>, which is the engine's.</summary>
    ValueTask WriteAsync(Utf8JsonWriter writer, string sid, IReadOnlyList<string> scopes, CancellationToken cancel);
}
