using System.Text.Json;

namespace LakMuang.Protocol.Ports;

/// <summary>The claims of userinfo, written straight into the open object so that nothing is boxed.</summary>
public interface IClaims
{
    /// <summary>Writes only what the granted scopes allow, and never <c>sub</c>, which is the engine's.</summary>
    /// <param name="claims">Names asked for one by one; written as if their scope had been granted.</param>
    /// <returns>False, with nothing written, when the system session does not live any more (see <see cref="IGrants.IsLiveAsync"/>).</returns>
    ValueTask<bool> WriteAsync(
        Utf8JsonWriter writer, string sid, IReadOnlyList<string> scopes, IReadOnlyList<string> claims, CancellationToken cancel);
}
