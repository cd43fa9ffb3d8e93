using LakMuang.Agencies.Contracts;
using LakMuang.Audit;
using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Admin;

/// <param name="What">Name of the event, as the trail has it.</param>
/// <param name="Who">In whose name, or the words for "by itself".</param>
/// <param name="About">Whom it was about, or null.</param>
/// <param name="Where">The agency, or null.</param>
public sealed record ClientActLine(string What, bool IsRefused, Text When, Text Who, Text? About, Text? Where);

/// <summary>What a client did by the API, with names.</summary>
public sealed class ClientActs(ListClientActs list, IPeople people, IAgencyFacts agencies)
{
    public async Task<IReadOnlyList<ClientActLine>> OfAsync(string client, CancellationToken ct)
    {
        var found = await list.RunAsync(client, ct);
        var names = await people.TraitsOfAsync([.. found.SelectMany(a => new[] { a.By, a.Subject }).OfType<PersonId>().Distinct()], ct);
        var places = await agencies.OfAsync([.. found.Select(a => a.Agency).OfType<AgencyId>().Distinct()], ct);
        return [.. found.Select(a => new ClientActLine(
            a.Because is { } because ? $"{a.What} · {because}" : a.What, a.Outcome is Outcome.Refused, ThaiDate.Moment(a.At), NameOf(a.By) ?? Words.ByItself, NameOf(a.Subject),
            a.Agency is { } agency ? places.GetValueOrDefault(agency)?.Name : null))];

        Text? NameOf(PersonId? person) => person is { } id ? names.GetValueOrDefault(id)?.Name.Full ?? Words.Somebody : null;
    }
}
