using System.CommandLine;
using LakMuang.SignOn;
using LakMuang.Tool.Verbs.Clients;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Tool.Verbs;

internal static class ClientVerb
{
    public static Command Make() => new("client", "OAuth clients of linked systems.")
    {
        Add(), Change(), List(), ShowClientVerb.Make(), Secret(), PermitVerb.Make(), Disable(), Enable(),
    };

    private static Command Add()
    {
        var system = new Option<string>("--system") { Description = "Code of the linked system.", Required = true };
        var settings = new ClientOptions();
        var command = new Command("add", "Registers a client and prints its secret, once.") { Shared.Id, system, Shared.Json };
        settings.AddTo(command);
        command.Does(Shared.Run<RegisterClient, RegisteredClient>(
            async (register, act, parsed, ct) => await register.RunAsync(
                act, parsed.GetValue(Shared.Id)!, parsed.GetValue(system)!, settings.Applied(parsed, ClientOptions.Usual), ct, settings.PidReason(parsed)),
            client => client.Secret is null
                ? $"Client {client.Id} is registered."
                : $"Client {client.Id} is registered. Its secret, shown this once: {client.Secret}"));
        return command;
    }

    private static Command Change()
    {
        var settings = new ClientOptions();
        var command = new Command("change", "Changes the settings that are given and leaves the others.") { Shared.Id, Shared.Json };
        settings.AddTo(command);
        command.Does(Shared.Run<ChangeClient, ChangedClient>(
            async (change, act, parsed, ct) =>
            {
                var id = parsed.GetValue(Shared.Id)!;
                var result = await change.RunAsync(act, id, present => settings.Applied(parsed, present), settings.PidReason(parsed), ct);
                return result.Ok(out var fields, out var problem) ? new ChangedClient(id, fields.Split(' ', StringSplitOptions.RemoveEmptyEntries)) : problem;
            },
            changed => changed.Fields.Count == 0 ? "Nothing to change." : $"Changed: {string.Join(", ", changed.Fields)}."));
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "Lists the clients.") { Shared.Json };
        command.Does(Shared.Run<ListClients, List<ClientLine>>(
            async (list, act, _, ct) => (await list.RunAsync(act, new(), ct, pageSize: int.MaxValue)).Ok(out var page, out var problem)
                ? page.Lines.ToList()
                : problem,
            lines => string.Join('\n', lines.Select(c => $"{c.Id,-40} {c.System,-10} {(c.DisabledAt is null ? "" : "disabled")}".TrimEnd()))));
        return command;
    }

    private static Command Secret()
    {
        var overlap = new Option<string>("--overlap")
        { Description = "How long the old secret still opens: 7d, 12h or 0, at most 30d.", DefaultValueFactory = _ => "7d" };
        var endOld = new Option<bool>("--end-old") { Description = "Makes none, and ends the old secret now." };
        var command = new Command("secret", "Makes a new secret and prints it, once; the old one opens for a time beside it.")
            { Shared.Id, overlap, endOld, Shared.Json };
        command.Does(Shared.Run<IServiceProvider, RegisteredClient>(
            async (services, act, parsed, ct) =>
            {
                var id = parsed.GetValue(Shared.Id)!;
                if (!parsed.GetValue(endOld))
                {
                    return await services.GetRequiredService<RotateClientSecret>().RunAsync(act, id, Spans.Read(parsed.GetValue(overlap)!), null, ct);
                }

                var ended = await services.GetRequiredService<EndOldClientSecret>().RunAsync(act, id, ct);
                return ended.Ok(out _, out var problem) ? new RegisteredClient(id, null) : problem;
            },
            client => client.Secret is null
                ? $"The old secret of {client.Id} opens no more."
                : $"The new secret of {client.Id}, shown this once: {client.Secret}"));
        return command;
    }

    private static Command Disable()
    {
        var because = new Option<ReasonToDisable>("--because")
        { Description = "Why, for the trail.", DefaultValueFactory = _ => ReasonToDisable.AskedByOwner };
        var command = new Command("disable", "Closes a client at once.") { Shared.Id, because, Shared.Json };
        command.Does(Shared.Run<DisableClient, string>(
            (disable, act, parsed, ct) => disable.RunAsync(act, parsed.GetValue(Shared.Id)!, parsed.GetValue(because), ct),
            _ => "The client is disabled."));
        return command;
    }

    private static Command Enable()
    {
        var command = new Command("enable", "Opens a closed client again, with the settings and the secret that it had.") { Shared.Id, Shared.Json };
        command.Does(Shared.Run<EnableClient, string>(
            (enable, act, parsed, ct) => enable.RunAsync(act, parsed.GetValue(Shared.Id)!, ct),
            _ => "The client is open again."));
        return command;
    }

    private sealed record ChangedClient(string Id, IReadOnlyList<string> Fields);
}
