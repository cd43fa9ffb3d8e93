namespace LakMuang.Protocol.Ports;

/// <summary>Who sits before the browser. The web layer reads its cookie; the engine never does.</summary>
public interface IEndUser
{
    /// <summary>Null when nobody is signed in or the session has ended.</summary>
    ValueTask<EndUserSession?> CurrentAsync(CancellationToken cancel);
}

/// <param name="Person">Opaque; never leaves the engine towards a client (see <see cref="Entitlement.Subject"/>).</param>
/// <param name="Level">1 to 4, as in urn:lakmuang:level:N.</param>
/// <param name="Methods">The amr values, RFC 8176.</param>
/// <param name="Epoch">Rises when everything issued to the person must end.</param>
public sealed record EndUserSession(
    string SessionId, string Person, DateTimeOffset AuthTime, int Level, IReadOnlyList<string> Methods, int Epoch);
