using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;

namespace LakMuang.Circulars;

/// <summary>What one agency has answered.</summary>
internal sealed record Answer(
    AgencyFacts Agency, string Area, DateTimeOffset ReceivedAt, bool IsTold, DateOnly? RemindedOn, DateTimeOffset? AcknowledgedAt, PersonId? AcknowledgedBy);

/// <summary>Reads the answers to a circular from the active agencies below an office. Merged and dissolved ones are no longer there to be counted.</summary>
/// <remarks>All of them at once: a country is 8,800 small rows, and what agencies are called is in memory.</remarks>
public sealed class AnswersBelow(LakMuangDb db, IAgencySearch tree)
{
    /// <returns>Those that have not acknowledged first, then by code.</returns>
    internal async Task<IReadOnlyList<Answer>> OfAsync(AgencyId office, Guid circular, CancellationToken ct)
    {
        var copies = (await db.ReadAsync(
            "SELECT agency, received_at, told_at IS NOT NULL, reminded_on, acknowledged_at, acknowledged_by FROM circular_copy WHERE circular = $1",
            r => (Agency: new AgencyId(r.GetGuid(0)), Received: r.GetFieldValue<DateTimeOffset>(1), IsTold: r.GetBoolean(2), Reminded: r.IsDBNull(3) ? (DateOnly?)null : r.GetFieldValue<DateOnly>(3),
                At: r.IsDBNull(4) ? (DateTimeOffset?)null : r.GetFieldValue<DateTimeOffset>(4), By: r.IsDBNull(5) ? (PersonId?)null : new(r.GetGuid(5))),
            ct, circular)).ToDictionary(c => c.Agency);
        if (copies.Count == 0)
        {
            return [];
        }

        var below = (await tree.BelowAsync([office], ct)).Where(a => copies.ContainsKey(a.Id)).ToList();
        var isCountry = below.Select(a => a.ProvinceCode).Distinct().Take(2).Count() > 1;
        return [.. below
            .Select(a => (Agency: a, Copy: copies[a.Id]))
            .Select(x => new Answer(x.Agency, AreaOf(x.Agency, isCountry), x.Copy.Received, x.Copy.IsTold, x.Copy.Reminded, x.Copy.At, x.Copy.By))
            .OrderBy(a => a.AcknowledgedAt is not null)];
    }

    internal static IReadOnlyList<Answer> Search(IReadOnlyList<Answer> all, FollowSearch search)
    {
        var words = TypedName.Clean(search.Words);
        var code = ThaiDigits.ToArabic(words);
        return [.. all.Where(a => (search.Area is null || a.Area == search.Area)
            && (search.IsAcknowledged is not { } done || done == a.AcknowledgedAt is not null)
            && (words.Length == 0 || a.Agency.Code.StartsWith(code, StringComparison.Ordinal)
                || a.Agency.Name.Th.Contains(words, StringComparison.OrdinalIgnoreCase) || a.Agency.Name.En.Contains(words, StringComparison.OrdinalIgnoreCase)))];
    }

    // Of a whole country the province, of one province the district too, as the tree writes areas: อ.ภูเขียว จ.ชัยภูมิ.
    private static string AreaOf(AgencyFacts agency, bool isCountry)
    {
        var area = agency.Area.Th;
        var province = area.LastIndexOf("จ.", StringComparison.Ordinal);
        return isCountry && province > 0 ? area[province..] : area;
    }
}

/// <summary>The names that go with answers.</summary>
public sealed class FollowDetails(LakMuangDb db, IPosts posts, IPeople people, Files.Contracts.IFiles files)
{
    private static readonly Office[] _callable = [Office.SsoAdmin, Office.Clerk, Office.Mayor];

    /// <summary>With whom to call, for a page of lines.</summary>
    internal async Task<IReadOnlyList<FollowLine>> OfAsync(IReadOnlyList<Answer> answers, CancellationToken ct)
    {
        var waiting = answers.Where(a => a.AcknowledgedAt is null).Select(a => a.Agency.Id).ToList();
        var holders = waiting.Count == 0 ? [] : (await posts.HoldersAsync(_callable, waiting, ct)).ToList();
        var calls = holders.GroupBy(h => h.Agency).ToDictionary(g => g.Key, g => g.MinBy(h => Array.IndexOf(_callable, h.Office!.Value))!);
        var phones = await people.MobilesOfAsync([.. calls.Values.Select(c => c.Person).Distinct()], ct);
        return [.. (await NamedAsync(answers, ct)).Select(line => calls.GetValueOrDefault(line.Agency.Id) is { } call && line.AcknowledgedAt is null
            ? line with { Call = call, Phone = phones.GetValueOrDefault(call.Person) }
            : line)];
    }

    internal async Task<IReadOnlyList<FollowLine>> NamedAsync(IReadOnlyList<Answer> answers, CancellationToken ct)
    {
        var who = await people.TraitsOfAsync([.. answers.Select(a => a.AcknowledgedBy).OfType<PersonId>().Distinct()], ct);
        return [.. answers.Select(a => new FollowLine(
            a.Agency, a.ReceivedAt, a.IsTold, a.RemindedOn, a.AcknowledgedAt, a.AcknowledgedBy is { } by ? who.GetValueOrDefault(by)?.Name : null, null, null))];
    }

    internal async Task<Files.Contracts.FileFacts?> FileAsync(Circular circular, CancellationToken ct) =>
        circular.File is { } scan ? (await files.OfAsync([scan], ct)).GetValueOrDefault(scan) : null;

    internal async Task<RelatedCircular?> RelatedAsync(Guid? id, CancellationToken ct) => id is not { } other ? null
        : (await db.ReadAsync(
            "SELECT number, issued_on, subject FROM circular WHERE id = $1 AND state <> 'Draft'",
            r => new RelatedCircular(other, r.GetString(0), r.GetFieldValue<DateOnly>(1), r.GetString(2), true), ct, other)).FirstOrDefault();
}
