using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LakMuang.Protocol.Clients;
using LakMuang.Protocol.Jose;
using LakMuang.Protocol.Ports;

namespace LakMuang.Protocol.Registration;

/// <summary>Clients register themselves with an initial access token (RFC 7591), read, replace and remove themselves with their own (RFC 7592).</summary>
public sealed class RegistrationEndpoint(IRegistrations registrations, ProtocolOptions options, TimeProvider clock)
{
    // RFC 7592 section 2.2: what only the server says.
    private static readonly string[] _ours =
        ["registration_access_token", "registration_client_uri", "client_secret_expires_at", "client_id_issued_at"];

    public bool IsOpen => options.InitialAccessTokenHash is not null;

    /// <param name="body">The JSON that was sent.</param>
    public async ValueTask<ProtocolResponse> RegisterAsync(string? authorization, ReadOnlyMemory<byte> body, CancellationToken ct)
    {
        if (BearerHash(authorization) is not { } token || !CryptographicOperations.FixedTimeEquals(token, options.InitialAccessTokenHash))
        {
            return Unauthorized();
        }

        if (Read(body, out var metadata) is { } error)
        {
            return ProtocolResponse.Error(400, error);
        }

        var (id, managementToken) = (Random(16), Random(32));
        var secret = UsesSecret(metadata) ? Random(32) : null;
        await registrations.AddAsync(id, metadata, secret is null ? null : Hash(secret), Hash(managementToken), ct);
        return ProtocolResponse.Json(201, json =>
        {
            json.WriteNumber("client_id_issued_at", clock.GetUtcNow().ToUnixTimeSeconds());
            Write(json, id, metadata, secret, managementToken);
        });
    }

    public async ValueTask<ProtocolResponse> ReadAsync(string clientId, string? authorization, CancellationToken ct) =>
        BearerHash(authorization) is { } token && await registrations.FindAsync(clientId, token, ct) is { Metadata: var metadata }
            ? ProtocolResponse.Json(200, json => Write(json, clientId, metadata, null, Bearer(authorization)))
            : Unauthorized();

    /// <summary>The whole registration anew: what is left out falls back to its default. Secret and token stay as they are.</summary>
    public async ValueTask<ProtocolResponse> ReplaceAsync(string clientId, string? authorization, ReadOnlyMemory<byte> body, CancellationToken ct)
    {
        if (BearerHash(authorization) is not { } token || await registrations.FindAsync(clientId, token, ct) is not { } before)
        {
            return Unauthorized();
        }

        if (Read(body, out var metadata) is { } error)
        {
            return ProtocolResponse.Error(400, error);
        }

        var sent = CleanJson.Object(body.ToArray())!.Value;
        if (JwtText.Of(sent, "client_id") != clientId || _ours.Any(name => sent.TryGetProperty(name, out _)))
        {
            return ProtocolResponse.Error(400, ProtocolError.InvalidRequest("The body names its own client_id, and nothing that only the server says."));
        }

        // RFC 7592 section 2.2: nobody chooses a secret of their own.
        if (JwtText.Of(sent, "client_secret") is { } named && !CryptographicOperations.FixedTimeEquals(Hash(named), before.SecretHash))
        {
            return ProtocolResponse.Error(400, ProtocolError.InvalidRequest("client_secret is not the one that was issued."));
        }

        var secret = UsesSecret(metadata) && !UsesSecret(before.Metadata) ? Random(32) : null;
        await registrations.ReplaceAsync(clientId, metadata, secret is null ? null : Hash(secret), ct);
        return ProtocolResponse.Json(200, json => Write(json, clientId, metadata, secret, Bearer(authorization)));
    }

    public async ValueTask<ProtocolResponse> DeleteAsync(string clientId, string? authorization, CancellationToken ct)
    {
        if (BearerHash(authorization) is not { } token || await registrations.FindAsync(clientId, token, ct) is null)
        {
            return Unauthorized();
        }

        await registrations.DeleteAsync(clientId, ct);
        return ProtocolResponse.Empty(204);
    }

    /// <summary>What is wrong with it, or null and what may be stored of it.</summary>
    private ProtocolError? Read(ReadOnlyMemory<byte> body, out ClientMetadata metadata)
    {
        metadata = new();
        if (!CleanJson.IsClean(body.Span) || ClientMetadata.Parse(body.Span) is not { } sent)
        {
            return new("invalid_client_metadata", "The body is not the JSON of a registration.");
        }

        metadata = SelfRegistered.Narrow(sent);
        return RegistrationChecks.FirstError(sent with { AuthorizationDetailsTypes = [] }, options.CallableAddresses);
    }

    private void Write(Utf8JsonWriter json, string id, ClientMetadata metadata, string? secret, string managementToken)
    {
        json.WriteString("client_id", id);
        json.WriteString("registration_client_uri", $"{options.RegistrationEndpoint}/{id}");

        // RFC 7592 section 3: in every answer, so that whoever keeps the last one keeps it.
        json.WriteString("registration_access_token", managementToken);
        if (secret is not null)
        {
            json.WriteString("client_secret", secret);
            json.WriteNumber("client_secret_expires_at", 0);
        }

        using var registered = JsonDocument.Parse(metadata.ToJson());
        foreach (var member in registered.RootElement.EnumerateObject())
        {
            member.WriteTo(json);
        }
    }

    private static bool UsesSecret(ClientMetadata metadata) =>
        metadata.TokenEndpointAuthMethod is "client_secret_basic" or "client_secret_post";

    private static ProtocolResponse Unauthorized() => ProtocolResponse.Error(
        401, new("invalid_token", "The access token of the registration is missing or wrong."),
        new KeyValuePair<string, string>("WWW-Authenticate", "Bearer realm=\"LakMuang\""));

    private static byte[]? BearerHash(string? authorization) =>
        authorization is { Length: > 7 and < 600 } && authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            ? Hash(Bearer(authorization))
            : null;

    private static string Bearer(string? authorization) => authorization!["Bearer ".Length..].Trim();

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static string Random(int bytes) => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));
}
