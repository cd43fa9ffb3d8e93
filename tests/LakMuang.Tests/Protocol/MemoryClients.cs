using System.Security.Cryptography;
using System.Text;
using LakMuang.Protocol.Clients;
using LakMuang.Protocol.Ports;
using Registered = LakMuang.Protocol.Clients.Client;

namespace LakMuang.Tests.Protocol;

/// <summary>One registration of each kind that the engine tells apart.</summary>
internal sealed class MemoryClients : IClients
{
    public const string Secret = "s3cret";
    public const string NextSecret = "next s+cret:%&ก";
    public const string Records = "https://records.example";

    public static readonly RSA BankRsaKey = RSA.Create(2048);

    public static readonly ECDsa SignerKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private static readonly Dictionary<string, Registered> _clients = new Registered[]
    {
        new()
        {
            Id = "info", Authentication = ClientAuthentication.ClientSecretBasic, SecretHashes = [Hash(Secret), Hash(NextSecret)],
            RedirectUris = ["https://info.example/cb", "https://info.example/other?x=1"], PostLogoutRedirectUris = ["https://info.example/bye"],
            Scopes = ["openid", "profile", "email", "agency", "offline_access", "records.read", "records.write"], Resources = [Records],
            GrantTypes = ["authorization_code", "refresh_token", "client_credentials"], IdTokenAlgorithm = "ES256",
        },
        new()
        {
            Id = "app", Authentication = ClientAuthentication.None, IsNative = true, RedirectUris = ["http://127.0.0.1/cb"],
            Scopes = ["openid", "offline_access"], GrantTypes = ["authorization_code", "refresh_token", "client_credentials"],
        },
        new()
        {
            Id = "signer", Authentication = ClientAuthentication.PrivateKeyJwt, RedirectUris = ["https://signer.example/cb"],
            Keys = new Dictionary<string, AsymmetricAlgorithm> { ["k1"] = SignerKey },
            Scopes = ["openid", "records.read"], GrantTypes = ["authorization_code", "client_credentials"], IdTokenAlgorithm = "PS256",
        },
        new()
        {
            Id = "old", Authentication = ClientAuthentication.ClientSecretPost, SecretHashes = [Hash(Secret)], RequirePkce = false,
            RedirectUris = ["https://old.example/cb"], Scopes = ["openid"], GrantTypes = ["authorization_code"],
        },
        new()
        {
            Id = "records", Authentication = ClientAuthentication.ClientSecretBasic, SecretHashes = [Hash(Secret)],
            RedirectUris = ["https://records.example/cb"], Scopes = ["openid"], Identifiers = [Records],
        },

        // Moves money: everything of FAPI 2.0 follows from that.
        new()
        {
            Id = "bank", Authentication = ClientAuthentication.PrivateKeyJwt, RedirectUris = ["https://bank.example/cb"],
            Keys = new Dictionary<string, AsymmetricAlgorithm> { ["k1"] = SignerKey, ["r1"] = BankRsaKey },
            Scopes = ["openid", "offline_access"], GrantTypes = ["authorization_code", "refresh_token", "client_credentials"],
            DetailTypes = ["payment_approval"], RequirePkce = false, IdTokenAlgorithm = "ES256",
        },
        new()
        {
            Id = "vault", Authentication = ClientAuthentication.ClientSecretBasic, SecretHashes = [Hash(Secret)],
            RedirectUris = ["https://vault.example/cb"], Scopes = ["openid", "profile", "offline_access"],
            GrantTypes = ["authorization_code", "refresh_token"], RequireDpop = true, RequireDpopNonce = true, RequirePushedRequests = true,
        },
        new()
        {
            Id = "box", Authentication = ClientAuthentication.ClientSecretBasic, SecretHashes = [Hash(Secret)], HasOpaqueTokens = true,
            RedirectUris = ["https://box.example/cb"], Scopes = ["openid", "profile", "email", "offline_access"],
            GrantTypes = ["authorization_code", "refresh_token", "client_credentials"], Resources = [Records],
        },
    }.ToDictionary(c => c.Id, StringComparer.Ordinal);

    public ValueTask<Registered?> FindAsync(string clientId, CancellationToken cancel)
    {
        // As a database would: PostgreSQL refuses a text with NUL in it.
        Assert.DoesNotContain('\0', clientId);
        return new(_clients.GetValueOrDefault(clientId));
    }

    public ValueTask<IReadOnlyDictionary<string, AsymmetricAlgorithm>> KeysAsync(Registered client, string? kid, CancellationToken cancel) => new(client.Keys);

    public static Registered Of(string clientId) => _clients[clientId];

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
