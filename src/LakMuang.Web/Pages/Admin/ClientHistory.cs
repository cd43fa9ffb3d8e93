using System.Text.Json;
using LakMuang.Agencies.Contracts;
using LakMuang.Audit;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.SignOn.Permits;

namespace LakMuang.Web.Pages.Admin;

/// <param name="Who">The person's name, or the command that did it.</param>
public sealed record ClientHistoryEntry(Text What, Text When, Text Who);

/// <summary>The trail of one client as sentences with names.</summary>
public sealed class ClientHistory(ListClientHistory list, IPeople people)
{
    public async Task<IReadOnlyList<ClientHistoryEntry>> OfAsync(string client, CancellationToken ct)
    {
        var lines = await list.RunAsync(client, ct);
        var names = new Dictionary<PersonId, Text>();
        foreach (var person in lines.Select(l => l.By).OfType<PersonId>().Distinct())
        {
            names[person] = (await people.NameOfAsync(person, ct))?.Full ?? Words.Somebody;
        }

        return [.. lines.Select(l => new ClientHistoryEntry(
            Sentence(l), ThaiDate.Moment(l.At), l.By is { } by ? names[by] : Words.ByCommand.With(l.Job ?? "–")))];
    }

    private static Text Sentence(ClientHistoryLine line)
    {
        using var json = JsonDocument.Parse(line.Details);
        var details = json.RootElement;
        return line.What switch
        {
            nameof(ClientRegistered) => Words.WasRegistered,
            nameof(ClientChanged) => Words.WasChanged.With(details.GetProperty("fields").GetString()!.Replace(" ", ", ", StringComparison.Ordinal)),
            nameof(ClientSecretChanged) => details.TryGetProperty("overlap_hours", out var hours) && hours.GetInt32() > 0
                ? Words.WasRotated.With(Words.OfHours(hours.GetInt32()))
                : Words.WasReplaced,
            nameof(ClientOldSecretEnded) => Words.OldWasEnded,
            nameof(ClientDisabled) => details.TryGetProperty("reason", out var reason)
                ? Words.WasDisabled.With(Words.Of((ReasonToDisable)reason.GetInt32()))
                : Words.Closed,
            nameof(ClientPermitted) => Words.WasPermitted.With(details.GetProperty("fields").GetString()!.Replace(" ", ", ", StringComparison.Ordinal)),
            nameof(ClientPermitEnded) => Words.PermitWasEnded,
            _ => Words.WasEnabled,
        };
    }
}
