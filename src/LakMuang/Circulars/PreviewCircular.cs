using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Circulars;

/// <param name="File">The scan, or null.</param>
/// <param name="Codes">Of the single agencies that were chosen.</param>
/// <param name="Earlier">Subject of the circular that it follows, or null.</param>
public sealed record DraftView(Circular Draft, FileFacts? File, IReadOnlyList<string> Codes, string? Earlier);

/// <param name="Found">One page of those that would get it.</param>
/// <param name="Total">How many would.</param>
/// <param name="Missing">What keeps it from being sent; empty when it may go.</param>
public sealed record CircularPreview(
    DraftView View, IReadOnlyList<AgencyFacts> Found, int Total, IReadOnlyDictionary<AgencyType, int> ByType, IReadOnlyList<Problem> Missing);

/// <summary>A draft as its office sees it, and to whom it would go.</summary>
public sealed class PreviewCircular(LakMuangDb db, IAuthority authority, IAgencyFacts agencies, IFiles files, AudienceInTree audience)
{
    public const int PageSize = 20;

    public async Task<Result<DraftView>> DraftAsync(Act act, AgencyId office, Guid id, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.SendCirculars, office, ct) is { } refusal)
        {
            return refusal;
        }

        var draft = await db.Circulars.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.Office == office, ct);
        if (draft is null)
        {
            return Refusals.None;
        }

        if (draft.State is not CircularState.Draft)
        {
            return Refusals.SentAlready;
        }

        var file = draft.File is { } scan ? (await files.OfAsync([scan], ct)).GetValueOrDefault(scan) : null;
        var chosen = await agencies.OfAsync([.. draft.Chosen.Select(c => new AgencyId(c))], ct);
        var earlier = await db.Circulars.Where(c => c.Id == draft.Follows).Select(c => c.Subject).SingleOrDefaultAsync(ct);
        return new DraftView(draft, file, [.. chosen.Values.Select(a => a.Code).Order(StringComparer.Ordinal)], earlier);
    }

    /// <summary>The scan of a draft, to be looked at before it goes out.</summary>
    public async Task<Result<FileFacts>> FileAsync(Act act, AgencyId office, Guid id, CancellationToken ct) =>
        !(await DraftAsync(act, office, id, ct)).Ok(out var view, out var problem) ? problem : view.File is { } file ? file : Refusals.None;

    /// <param name="page">Of the agencies, from 1.</param>
    public async Task<Result<CircularPreview>> RunAsync(Act act, AgencyId office, Guid id, int page, CancellationToken ct)
    {
        if (!(await DraftAsync(act, office, id, ct)).Ok(out var view, out var problem))
        {
            return problem;
        }

        var found = await audience.FindAsync(view.Draft, ct);
        var byType = found.GroupBy(a => a.Type).ToDictionary(g => g.Key, g => g.Count());
        List<Problem> missing = [.. SendCircular.Missing(view.Draft, ThaiDate.Day(act.At))];
        if (found.Count == 0)
        {
            missing.Add(Refusals.NobodyFound);
        }

        return new CircularPreview(view, [.. found.Skip((page - 1) * PageSize).Take(PageSize)], found.Count, byType, missing);
    }

    /// <summary>The agencies alone, by code, a portion at a time: for programs.</summary>
    /// <param name="after">Code of the last one of the portion before, or null to begin.</param>
    public async Task<Result<Portion<AgencyFacts>>> NextAsync(Act act, AgencyId office, Guid id, string? after, int most, CancellationToken ct)
    {
        if (!(await DraftAsync(act, office, id, ct)).Ok(out var view, out var problem))
        {
            return problem;
        }

        var found = (await audience.FindAsync(view.Draft, ct)).Where(a => after is null || string.CompareOrdinal(a.Code, after) > 0);
        return Portion.Of<AgencyFacts>([.. found.OrderBy(a => a.Code, StringComparer.Ordinal).Take(most + 1)], most);
    }
}
