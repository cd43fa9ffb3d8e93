using System.Security.Cryptography;
using System.Text;
using LakMuang.Protocol.Ports;

namespace LakMuang.Protocol.Clients;

/// <summary>Who calls the token endpoint and its like (RFC 6749 section 2.3). One method at a time.</summary>
internal sealed class AuthenticateClient(IClients clients, AssertionCheck assertions)
{
    private const int LongestId = 256;

    private static readonly ProtocolError _failed = ProtocolError.InvalidClient("The client could not be authenticated.");

    private static readonly KeyValuePair<string, string> _challenge = new("WWW-Authenticate", "Basic realm=\"LakMuang\"");

    /// <returns>The client, or the answer that refuses it.</returns>
    public async ValueTask<(Client? Client, ProtocolResponse? Refusal)> RunAsync(ProtocolRequest request, Parameters parameters)
    {
        var basic = request.Authorization is { } header && header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase);
        var (id, secret) = basic ? FromHeader(request.Authorization!) : (parameters["client_id"], parameters["client_secret"]);
        var assertion = parameters["client_assertion"];
        if ((basic ? 1 : 0) + (parameters["client_secret"] is null ? 0 : 1) + (assertion is null ? 0 : 1) > 1)
        {
            return (null, ProtocolResponse.Error(400, ProtocolError.InvalidRequest("The client authenticates in more than one way.")));
        }

        if (basic && parameters["client_id"] is { } named && named != id)
        {
            return (null, Refusal(basic));
        }

        id ??= assertion is null ? null : AssertionCheck.ClientOf(assertion);

        // From the header or an assertion it has not passed the table of parameters.
        var client = id is null || id.Length > LongestId || Parameters.HoldsForbidden(id) ? null : await clients.FindAsync(id, request.Cancel);
        return client is not null && await IsProvedAsync(client, secret, assertion, parameters, request.Cancel)
            ? (client, null)
            : (null, Refusal(basic));
    }

    private ValueTask<bool> IsProvedAsync(Client client, string? secret, string? assertion, Parameters parameters, CancellationToken ct) =>
        client.Authentication switch
        {
            ClientAuthentication.None => new(secret is null && assertion is null),

            // A secret is the same secret in the header and in the form; common libraries choose either.
            ClientAuthentication.ClientSecretBasic or ClientAuthentication.ClientSecretPost => new(secret is not null && Knows(client, secret)),
            ClientAuthentication.PrivateKeyJwt => assertion is null
                ? new(false)
                : assertions.RunAsync(client, assertion, parameters["client_assertion_type"], ct),
            _ => new(false),
        };

    private static bool Knows(Client client, string secret)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(secret), hash);
        var known = false;
        foreach (var valid in client.SecretHashes)
        {
            known |= CryptographicOperations.FixedTimeEquals(hash, valid);
        }

        return known;
    }

    // RFC 6749 section 2.3.1: both parts are form-encoded before they are joined.
    private static (string?, string?) FromHeader(string header)
    {
        var buffer = new byte[header.Length];
        if (!Convert.TryFromBase64String(header["Basic ".Length..].Trim(), buffer, out var length))
        {
            return (null, null);
        }

        var pair = Encoding.UTF8.GetString(buffer, 0, length);
        var colon = pair.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (null, null) : (Decode(pair[..colon]), Decode(pair[(colon + 1)..]));
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static ProtocolResponse Refusal(bool basic) =>
        basic ? ProtocolResponse.Error(401, _failed, _challenge) : ProtocolResponse.Error(401, _failed);
}
