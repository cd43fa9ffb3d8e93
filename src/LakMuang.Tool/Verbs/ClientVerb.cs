using System.CommandLine;
using System.Text.Json;
using LakMuang.Protocol.Clients;
using LakMuang.SignOn;
using LakMuang.Tool.Infrastructure;

namespace LakMuang.Tool.Verbs;

internal static class ClientVerb
{
    private static readonly JsonSerializerOptions _json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private static readonly Option<bool> _asJson = new("--json") { Description = "For programs." };

    public static Command Make() => new("client", "OAuth clients of linked systems.") { Add(), List(), Disable() };

    private static Command Add()
    {
        var id = new Argument<string>("id") { Description = "The client id." };
        var system = new Option<string>("--system") { Description = "Code of the linked system.", Required = true };
        var redirect = new Option<string[]>("--redirect-uri") { Description = "Where the browser comes back to. Repeatable." };
        var postLogout = new Option<string[]>("--post-logout-redirect-uri") { Description = "Where it may go after sign-out. Repeatable." };
        var backChannel = new Option<string?>("--backchannel-logout-uri") { Description = "Where ended sessions are told." };
        var method = new Option<string>("--auth-method") { DefaultValueFactory = _ => "client_secret_basic", Description = "Of the token endpoint." };
        var algorithm = new Option<string>("--id-token-alg") { DefaultValueFactory = _ => "RS256", Description = "ES256, RS256 or PS256." };
        var scope = new Option<string?>("--scope") { Description = "What it may ask for, space separated. pid gives out citizen IDs." };
        var grants = new Option<string[]>("--grant-type") { DefaultValueFactory = _ => ["authorization_code"], Description = "Repeatable." };
        var noPkce = new Option<bool>("--without-pkce") { Description = "For an old confidential client only." };
        var command = new Command("add", "Registers a client and prints its secret, once.")
            { id, system, redirect, postLogout, backChannel, method, algorithm, scope, grants, noPkce, _asJson };
        command.Does(async (parsed, ct) =>
        {
            await using var house = await House.OpenAsync(ct);
            var result = await house.Get<RegisterClient>().RunAsync(
                house.ActOfJob("client add"), parsed.GetValue(id)!, parsed.GetValue(system)!,
                new ClientMetadata
                {
                    RedirectUris = parsed.GetValue(redirect) ?? [],
                    PostLogoutRedirectUris = parsed.GetValue(postLogout) ?? [],
                    BackChannelLogoutUri = parsed.GetValue(backChannel),
                    TokenEndpointAuthMethod = parsed.GetValue(method)!,
                    IdTokenSignedResponseAlg = parsed.GetValue(algorithm)!,
                    Scope = parsed.GetValue(scope),
                    GrantTypes = parsed.GetValue(grants) ?? [],
                    RequirePkce = !parsed.GetValue(noPkce),
                }, ct);
            if (!result.Ok(out var client, out var problem))
            {
                throw new InvalidOperationException(problem.Message.En);
            }

            Console.WriteLine(parsed.GetValue(_asJson)
                ? JsonSerializer.Serialize(client, _json)
                : client.Secret is null ? $"Client {client.Id} is registered." : $"Client {client.Id} is registered. Its secret, shown this once: {client.Secret}");
            return 0;
        });
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "Lists the clients.") { _asJson };
        command.Does(async (parsed, ct) =>
        {
            await using var house = await House.OpenAsync(ct);
            var clients = await house.Get<RegisterClient>().ListAsync(ct);
            if (parsed.GetValue(_asJson))
            {
                Console.WriteLine(JsonSerializer.Serialize(clients, _json));
                return 0;
            }

            clients.ForEach(c => Console.WriteLine($"{c.Id,-40} {c.System,-10} {(c.DisabledAt is null ? "" : "disabled")}"));
            return 0;
        });
        return command;
    }

    private static Command Disable()
    {
        var id = new Argument<string>("id") { Description = "The client id." };
        var command = new Command("disable", "Closes a client at once.") { id };
        command.Does(async (parsed, ct) =>
        {
            await using var house = await House.OpenAsync(ct);
            var result = await house.Get<RegisterClient>().DisableAsync(house.ActOfJob("client disable"), parsed.GetValue(id)!, ct);
            if (!result.Ok(out _, out var problem))
            {
                throw new InvalidOperationException(problem.Message.En);
            }

            Console.WriteLine("The client is disabled.");
            return 0;
        });
        return command;
    }
}
