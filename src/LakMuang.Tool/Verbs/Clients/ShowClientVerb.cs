using System.CommandLine;
using System.Text.Json.Nodes;
using LakMuang.SignOn;

namespace LakMuang.Tool.Verbs.Clients;

internal static class ShowClientVerb
{
    public static Command Make()
    {
        var command = new Command("show", "Shows how a client is registered. Its secret cannot be read again.") { Shared.Id, Shared.Json };
        command.Does(Shared.Run<ShowClient, ShownClient>(
            async (show, act, parsed, ct) => (await show.RunAsync(act, parsed.GetValue(Shared.Id)!, ct)).Ok(out var client, out var problem)
                ? new ShownClient(
                    client.Id, client.System, JsonNode.Parse(client.Metadata.ToJson())!, client.IsSelfRegistered, client.PidReason, client.CreatedAt,
                    client.SecretMadeAt, client.OldSecretUntil, client.DisabledAt, client.DisabledBecause)
                : problem,
            client => string.Join('\n', Lines(client))));
        return command;
    }

    private static IEnumerable<string> Lines(ShownClient client)
    {
        yield return $"{"client_id",-38} {client.Id}";
        yield return $"{"system",-38} {client.System}";
        yield return $"{"state",-38} {(client.DisabledAt is { } closed ? $"disabled {closed:u}, {client.DisabledBecause}" : "open")}";
        foreach (var (name, value) in client.Metadata.AsObject())
        {
            yield return $"{name,-38} {(value is JsonArray list ? string.Join(' ', list) : value?.ToString())}";
        }

        if (client.PidReason is { } reason)
        {
            yield return $"{"reason for citizen IDs",-38} {reason}";
        }

        if (client.SecretMadeAt is { } made)
        {
            yield return $"{"secret made",-38} {made:u}";
        }

        if (client.OldSecretUntil is { } until)
        {
            yield return $"{"old secret valid until",-38} {until:u}";
        }
    }

    /// <summary>The registration in the names of RFC 7591, and around it what LakMuang knows.</summary>
    private sealed record ShownClient(
        string Id, string System, JsonNode Metadata, bool IsSelfRegistered, string? PidReason, DateTimeOffset CreatedAt,
        DateTimeOffset? SecretMadeAt, DateTimeOffset? OldSecretUntil, DateTimeOffset? DisabledAt, ReasonToDisable? DisabledBecause);
}
