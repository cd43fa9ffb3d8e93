using System.CommandLine;
using System.Text.Json;
using LakMuang.Protocol.Clients;
using LakMuang.SignOn;

namespace LakMuang.Tool.Verbs.Clients;

/// <summary>The settings of a client as options of "client add" and "client change". What is not given stays as it is.</summary>
internal sealed class ClientOptions
{
    /// <summary>What a new client has where nothing is said.</summary>
    public static readonly ClientMetadata Usual = new() { IdTokenSignedResponseAlg = "RS256" };

    private static readonly Dictionary<string, string> _requirements = new()
    {
        ["require_pushed_authorization_requests"] = "--require-par",
        ["dpop_bound_access_tokens"] = "--dpop",
    };

    private readonly Option<string?> _name = new("--name") { Description = "What operators call it." };
    private readonly Option<string[]> _redirect = new("--redirect-uri") { Description = "Where the browser comes back to. Repeatable." };
    private readonly Option<string[]> _postLogout = new("--post-logout-redirect-uri") { Description = "Where it may go after sign-out. Repeatable." };
    private readonly Option<string?> _backChannel = new("--backchannel-logout-uri") { Description = "Where ended sessions are told." };
    private readonly Option<string?> _method = new("--auth-method")
    { Description = "Of the token endpoint: client_secret_basic (usual), client_secret_post, private_key_jwt or none." };
    private readonly Option<string?> _type = new("--application-type") { Description = "web (usual) or native." };
    private readonly Option<string?> _algorithm = new("--id-token-alg") { Description = "ES256, RS256 (usual) or PS256." };
    private readonly Option<string?> _scope = new("--scope") { Description = "What it may ask for, space separated. pid gives out citizen IDs." };
    private readonly Option<string?> _pidReason = new("--pid-reason") { Description = "On which ground it receives citizen IDs; needed with the scope pid." };
    private readonly Option<string[]> _grants = new("--grant-type") { Description = "authorization_code (usual), refresh_token, client_credentials. Repeatable." };
    private readonly Option<string[]> _resources = new("--resource") { Description = "An audience it may ask for (RFC 8707). Repeatable." };
    private readonly Option<FileInfo?> _jwks = new("--jwks") { Description = "File with its public keys, a JWK Set, for private_key_jwt." };
    private readonly Option<string?> _jwksUri = new("--jwks-uri") { Description = "Where it publishes its keys instead; an empty text takes it away." };
    private readonly Option<bool?> _noPkce = new("--without-pkce") { Description = "For an old confidential client only.", Arity = ArgumentArity.ZeroOrOne };
    private readonly List<(string Name, Option<bool?> Option)> _requires =
    [
        .. ClientTraits.Requirements.Select(name => (
            name, new Option<bool?>(_requirements[name]) { Description = $"Sets {name}.", Arity = ArgumentArity.ZeroOrOne })),
    ];

    public void AddTo(Command command)
    {
        Option[] all = [_name, _redirect, _postLogout, _backChannel, _method, _type, _algorithm, _scope, _pidReason, _grants, _resources, _jwks, _jwksUri, _noPkce];
        foreach (var option in all.Concat(_requires.Select(r => r.Option)))
        {
            command.Options.Add(option);
        }
    }

    public string? PidReason(ParseResult parsed) => parsed.GetValue(_pidReason);

    /// <param name="present">The registration that the options change.</param>
    /// <exception cref="InvalidOperationException">The file of keys holds no JSON.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public ClientMetadata Applied(ParseResult parsed, ClientMetadata present)
    {
        var metadata = present with
        {
            ClientName = parsed.GetValue(_name) ?? present.ClientName,
            RedirectUris = Given(parsed, _redirect) ?? present.RedirectUris,
            PostLogoutRedirectUris = Given(parsed, _postLogout) ?? present.PostLogoutRedirectUris,
            BackChannelLogoutUri = parsed.GetValue(_backChannel) ?? present.BackChannelLogoutUri,
            TokenEndpointAuthMethod = parsed.GetValue(_method) ?? present.TokenEndpointAuthMethod,
            ApplicationType = parsed.GetValue(_type) ?? present.ApplicationType,
            IdTokenSignedResponseAlg = parsed.GetValue(_algorithm) ?? present.IdTokenSignedResponseAlg,
            Scope = parsed.GetValue(_scope) ?? present.Scope,
            GrantTypes = Given(parsed, _grants) ?? present.GrantTypes,
            Resources = Given(parsed, _resources) ?? present.Resources,
            Jwks = parsed.GetValue(_jwks) is { } file ? Read(file) : parsed.GetValue(_jwksUri) is { Length: > 0 } ? null : present.Jwks,
            JwksUri = parsed.GetValue(_jwksUri) is { } place ? place is "" ? null : place : parsed.GetValue(_jwks) is null ? present.JwksUri : null,
            RequirePkce = Flag(parsed, _noPkce) is { } without ? !without : present.RequirePkce,
        };
        return metadata.Requiring([.. _requires.Where(r => Flag(parsed, r.Option) ?? metadata.Requires(r.Name)).Select(r => r.Name)]);
    }

    private static string[]? Given(ParseResult parsed, Option<string[]> option) => parsed.GetResult(option) is null ? null : parsed.GetValue(option);

    // "--dpop" alone means true; "--dpop false" takes it back.
    private static bool? Flag(ParseResult parsed, Option<bool?> option) => parsed.GetResult(option) is null ? null : parsed.GetValue(option) ?? true;

    private static JsonElement Read(FileInfo file)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file.FullName));
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new InvalidOperationException($"{file.Name} holds no JSON: a JWK Set looks like {{\"keys\":[...]}}.");
        }
    }
}
