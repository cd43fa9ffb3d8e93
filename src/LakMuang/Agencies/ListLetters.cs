using System.Linq.Expressions;
using System.Text.RegularExpressions;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

/// <param name="Words">Part of a number, in either digits, or of a subject; null for all.</param>
/// <param name="Year">Calendar year of the letter's day (Christian era), or null.</param>
/// <param name="Page">From 1.</param>
public sealed record LetterSearch(string? Words = null, int? Year = null, LetterState? State = null, int Page = 1);

public sealed record LetterLine(LetterId Id, string Number, LetterKind Kind, DateOnly IssuedOn, string Subject, bool HasFile, LetterState State);

/// <param name="Total">Of all pages.</param>
/// <param name="Years">Of all letters of the agency, the newest first.</param>
public sealed record LetterPage(IReadOnlyList<LetterLine> Lines, int Total, IReadOnlyList<int> Years);

/// <summary>The register of one agency's letters, the newest first.</summary>
public sealed partial class ListLetters(LakMuangDb db, IAuthority authority)
{
    public const int PageSize = 20;

    public async Task<Result<LetterPage>> RunAsync(Act act, AgencyId agency, LetterSearch search, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadLetters, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var (all, found) = Found(await db.AnswersForAsync(agency, ct), search);
        var lines = await found.OrderByDescending(l => l.IssuedOn).ThenByDescending(l => l.Id)
            .Skip((search.Page - 1) * PageSize).Take(PageSize)
            .Select(_line).ToListAsync(ct);
        var years = await all.Select(l => l.Year).Distinct().OrderByDescending(y => y).ToListAsync(ct);
        return new LetterPage(lines, await found.CountAsync(ct), years);
    }

    /// <summary>The same, a portion at a time: for programs.</summary>
    /// <param name="after">Day and id of the last letter of the portion before, or null to begin.</param>
    public async Task<Result<Portion<LetterLine>>> NextAsync(
        Act act, AgencyId agency, LetterSearch search, (DateOnly IssuedOn, Guid Id)? after, int most, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadLetters, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var (_, found) = Found(await db.AnswersForAsync(agency, ct), search);
        if (after is (var day, var id))
        {
            var last = new LetterId(id);
            found = found.Where(l => EF.Functions.LessThan(ValueTuple.Create(l.IssuedOn, l.Id), ValueTuple.Create(day, last)));
        }

        return Portion.Of(await found.OrderByDescending(l => l.IssuedOn).ThenByDescending(l => l.Id).Take(most + 1).Select(_line).ToListAsync(ct), most);
    }

    private static readonly Expression<Func<Letter, LetterLine>> _line =
        l => new LetterLine(l.Id, l.Number, l.Kind, l.IssuedOn, l.Subject, l.File != null, l.State);

    private (IQueryable<Letter> All, IQueryable<Letter> Found) Found(IReadOnlyList<AgencyId> issuers, LetterSearch search)
    {
        var all = db.Letters.AsNoTracking().Where(l => issuers.Contains(l.Issuer));
        var found = all;
        if (search.Year is { } year)
        {
            found = found.Where(l => l.Year == year);
        }

        if (search.State is { } state)
        {
            found = found.Where(l => l.State == state);
        }

        if (TypedName.Clean(search.Words) is { Length: > 0 } words)
        {
            var (subject, arabic) = ($"%{Plain(words)}%", $"%{Plain(ThaiDigits.ToArabic(words))}%");
            var number = LetterNumber.KeyOf(words) is { Length: > 0 } key ? $"%{Plain(key)}%" : arabic;
            found = found.Where(l => EF.Functions.Like(l.NumberKey, number) || EF.Functions.ILike(l.Subject, subject) || EF.Functions.ILike(l.Subject, arabic));
        }

        return (all, found);
    }

    private static string Plain(string words) => Wildcard().Replace(words, @"\$0");

    [GeneratedRegex(@"[\\%_]")]
    private static partial Regex Wildcard();
}
