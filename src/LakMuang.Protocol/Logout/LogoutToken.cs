using LakMuang.Protocol.Clients;
using LakMuang.Protocol.Jose;
using LakMuang.Protocol.Ports;

namespace LakMuang.Protocol.Logout;

/// <summary>Tells one client that one session has ended (OpenID Connect Back-Channel Logout 1.0, section 2.4).</summary>
public sealed class LogoutToken(ISigningKeys keys, ProtocolOptions options, TimeProvider clock)
{
    private static readonly TimeSpan _life = TimeSpan.FromMinutes(2);

    /// <summary>Made at each try, so that a late one is not refused as expired.</summary>
    public string For(Client client, string sub, string sid)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var key = keys.Current(client.IdTokenAlgorithm) ?? throw new InvalidOperationException($"There is no key for {client.IdTokenAlgorithm}.");
        return Jwt.Write(key, "logout+jwt", json =>
        {
            json.WriteString("iss", options.Issuer);
            json.WriteString("sub", sub);
            json.WriteString("aud", client.Id);
            json.WriteNumber("iat", now);
            json.WriteNumber("exp", now + (long)_life.TotalSeconds);
            json.WriteString("jti", Guid.CreateVersion7().ToString("N"));
            json.WriteString("sid", sid);
            json.WriteStartObject("events");
            json.WriteStartObject("http://schemas.openid.net/event/backchannel-logout");
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }
}
