using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Granting;

/// <summary>A right in the list of an agency.</summary>
/// <param name="Letter">Null where the letter is not in the register any more.</param>
public sealed record RightLine(
    Guid Grant, PersonId Holder, PersonName Name, string System, Text SystemName, string Group, Text GroupName, bool IsSensitive,
    DateOnly From, DateOnly? Until, RightState State, ReasonToSuspend? SuspendedBecause, DateOnly? ConfirmBy, LetterFacts? Letter);

/// <param name="Total">Of the filter.</param>
/// <param name="Counts">Of the agency, whatever the filter, but for those that have ended.</param>
public sealed record RightsPage(IReadOnlyList<RightLine> Lines, int Total, IReadOnlyDictionary<RightsShown, int> Counts);

/// <summary>The rights of an agency (B-1, L2-1): those that end first come first.</summary>
public sealed class ListRights(LakMuangDb db, IAuthority authority, IPosts posts, IPeople people, ILetters letters, TimeProvider clock)
{
    public const int PageSize = 20;

    /// <summary>As many as a file holds.</summary>
    public const int MostInFile = 50_000;

    private const int MostNamed = 500;

    /// <param name="page">From 1.</param>
    public async Task<Result<RightsPage>> RunAsync(Act act, AgencyId agency, RightFilter filter, int page, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var found = await FilteredAsync(agency, filter, ct);
        var total = await found.CountAsync(ct);
        var lines = await LinesAsync(Sorted(found).Skip((page - 1) * PageSize).Take(PageSize), ct);
        return new RightsPage(lines, total, await CountsAsync(agency, ct));
    }

    /// <summary>The same, a portion at a time: for programs.</summary>
    /// <param name="after">Last day and id of the last line of the portion before, or null to begin.</param>
    public async Task<Result<Portion<RightLine>>> NextAsync(
        Act act, AgencyId agency, RightFilter filter, (DateOnly? Until, Guid Id)? after, int most, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var found = await FilteredAsync(agency, filter, ct);
        if (after is (var until, var id))
        {
            // Those without a last day come last.
            found = until is { } day
                ? found.Where(g => g.Until > day || g.Until == null || (g.Until == day && g.Id.CompareTo(id) > 0))
                : found.Where(g => g.Until == null && g.Id.CompareTo(id) > 0);
        }

        return Portion.Of(await LinesAsync(Sorted(found).Take(most + 1), ct), most);
    }

    /// <summary>All rights of the filter, for a file. That they were taken out is on the trail (PDPA).</summary>
    public async Task<Result<IReadOnlyList<RightLine>>> ExportAsync(Act act, AgencyId agency, RightFilter filter, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var lines = await LinesAsync(Sorted(await FilteredAsync(agency, filter, ct)).Take(MostInFile), ct);
        db.Note(new RightsExported(agency, filter.Shown, lines.Count));
        await db.CommitAsync(act, ct);
        return lines.ToArray();
    }

    private async Task<IQueryable<Grant>> FilteredAsync(AgencyId agency, RightFilter filter, CancellationToken ct)
    {
        var holders = TypedName.Clean(filter.Named) is { Length: > 0 } named ? await posts.NamedAsync(agency, named, MostNamed, ct) : null;
        return RightFilter.Of(filter.OfAgency(db, agency, holders), filter.Shown, ThaiDate.Day(clock.GetUtcNow())).AsNoTracking();
    }

    private static IQueryable<Grant> Sorted(IQueryable<Grant> grants) => grants.OrderBy(g => g.Until).ThenBy(g => g.Id);

    private async Task<List<RightLine>> LinesAsync(IQueryable<Grant> grants, CancellationToken ct)
    {
        var today = ThaiDate.Day(clock.GetUtcNow());
        var found = await grants.Select(g => new
        {
            Grant = g,
            Holds = LakMuangDb.AppointmentIsHeld(g.Appointment) && LakMuangDb.LetterIsLiving(g.Letter)
                && (g.FirstLetter == null || LakMuangDb.LetterIsLiving(g.FirstLetter.Value)),
        }).ToListAsync(ct);
        var groups = (await db.Groups.AsNoTracking().Join(db.Systems, g => g.System, s => s.Code, (g, s) => new { Group = g, s.NameTh, s.NameEn }).ToListAsync(ct))
            .ToDictionary(x => x.Group.Code);
        var names = await people.TraitsOfAsync([.. found.Select(x => x.Grant.Holder).Distinct()], ct);
        var numbers = await letters.OfAsync([.. found.Select(x => x.Grant.Letter).Distinct()], ct);
        return
        [
            .. found.Select(x => (x.Grant, x.Holds, Named: groups[x.Grant.Group])).Select(x => new RightLine(
                x.Grant.Id, x.Grant.Holder, names[x.Grant.Holder].Name, x.Grant.System, new(x.Named.NameTh, x.Named.NameEn),
                x.Grant.Group, new(x.Named.Group.NameTh, x.Named.Group.NameEn), x.Named.Group.IsSensitive, x.Grant.From, x.Grant.Until,
                Rights.StateOf(x.Grant, x.Holds, today), x.Grant.SuspendedBecause, x.Grant.ConfirmBy, numbers.GetValueOrDefault(x.Grant.Letter))),
        ];
    }

    private async Task<IReadOnlyDictionary<RightsShown, int>> CountsAsync(AgencyId agency, CancellationToken ct)
    {
        var today = ThaiDate.Day(clock.GetUtcNow());
        var counts = (await db.ReadAsync(
            """
            SELECT count(*), count(*) FILTER (WHERE state = 'Active' AND from_day <= $2 AND (until_day IS NULL OR until_day >= $2)),
                count(*) FILTER (WHERE state = 'Active' AND from_day > $2), count(*) FILTER (WHERE state = 'Suspended'),
                count(*) FILTER (WHERE state = 'Active' AND from_day <= $2 AND until_day BETWEEN $2 AND $2 + 30),
                count(*) FILTER (WHERE state = 'Active' AND from_day <= $2 AND until_day BETWEEN $2 AND $2 + 90),
                count(*) FILTER (WHERE confirm_by IS NOT NULL)
            FROM access_grant WHERE agency = $1 AND state <> 'Ended' AND system <> 'sso'
            """,
            r => Enumerable.Range(0, 7).Select(at => (int)r.GetInt64(at)).ToArray(), ct, agency.Value, today)).Single();
        return Enumerable.Range(0, 7).ToDictionary(at => (RightsShown)at, at => counts[at]);
    }
}

/// <summary>Somebody took the rights of an agency out as a file.</summary>
public sealed record RightsExported(AgencyId For, RightsShown Shown, int Rows) : Fact;
