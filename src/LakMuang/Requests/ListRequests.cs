using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Requests;

/// <summary>One line of a list of requests.</summary>
/// <param name="Turn">In which capacity it is decided now.</param>
/// <param name="Office">Where it lies.</param>
public sealed record RequestLine(
    Guid Id, string Number, RequestKind Kind, RequestState State, string System, Text Agency, PersonName? Requester, PersonName? Beneficiary,
    Decider Turn, Text? Office, DateTimeOffset Since, DateOnly AnswerBy, DateTimeOffset? DecidedAt);

public sealed record RequestPage(int Total, IReadOnlyList<RequestLine> Lines);

/// <summary>The requests that somebody made, that are about them, or that lie with them.</summary>
public sealed class ListRequests(LakMuangDb db, WhereSomebodyDecides where, RequestLines lines, IAuthority authority)
{
    public const int PageSize = 20;

    /// <summary>Own ones and those for oneself, the latest first.</summary>
    public Task<RequestPage> OwnAsync(Act act, int page, CancellationToken ct)
    {
        var me = act.Person;
        return lines.PageAsync(
            db.Requests.Where(r => r.Requester == me || (r.Beneficiary == me && r.State != RequestState.Draft)).OrderByDescending(r => r.StartedAt), page, ct);
    }

    /// <summary>Those that wait for somebody's decision, the most urgent first.</summary>
    public async Task<RequestPage> ToDecideAsync(Act act, int page, CancellationToken ct) =>
        await lines.PageAsync((await where.WaitingAsync(act, ct)).OrderBy(r => r.AnswerBy).ThenBy(r => r.Serial), page, ct);

    /// <summary>How many wait for somebody's decision, and the earliest day for an answer.</summary>
    public async Task<(int Count, DateOnly? AnswerBy)> WaitingAsync(Act act, CancellationToken ct)
    {
        var waiting = await where.WaitingAsync(act, ct);
        return (await waiting.CountAsync(ct), await waiting.MinAsync(r => (DateOnly?)r.AnswerBy, ct));
    }

    /// <summary>All of an agency but the drafts, for those who read its people.</summary>
    /// <param name="open">Those that wait or were sent back; else those that are decided.</param>
    public async Task<Result<RequestPage>> OfAgencyAsync(Act act, AgencyId agency, bool open, int page, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var all = db.Requests.Where(r => r.Agency == agency && r.State != RequestState.Draft);
        return await lines.PageAsync(
            open ? all.Where(r => r.State == RequestState.Submitted || r.State == RequestState.Returned).OrderBy(r => r.Since)
                : all.Where(r => r.State != RequestState.Submitted && r.State != RequestState.Returned).OrderByDescending(r => r.DecidedAt), page, ct);
    }

    /// <summary>The same, the newest first, a portion at a time: for programs.</summary>
    /// <param name="open">Null for all.</param>
    /// <param name="after">The last one of the portion before, or null to begin.</param>
    public async Task<Result<Portion<RequestLine>>> NextOfAgencyAsync(Act act, AgencyId agency, bool? open, Guid? after, int most, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var all = db.Requests.Where(r => r.Agency == agency && r.State != RequestState.Draft
            && (open == null || open == (r.State == RequestState.Submitted || r.State == RequestState.Returned)) && (after == null || r.Id.CompareTo(after.Value) < 0));
        return await lines.NextAsync(all.OrderByDescending(r => r.Id), most, ct);
    }

    /// <summary>Those that wait for somebody's decision, the most urgent first, a portion at a time: for programs.</summary>
    /// <param name="after">Day for an answer and id of the last one of the portion before, or null to begin.</param>
    public async Task<Portion<RequestLine>> NextToDecideAsync(Act act, (DateOnly AnswerBy, Guid Id)? after, int most, CancellationToken ct)
    {
        var waiting = await where.WaitingAsync(act, ct);
        if (after is (var day, var id))
        {
            waiting = waiting.Where(r => r.AnswerBy > day || (r.AnswerBy == day && r.Id.CompareTo(id) > 0));
        }

        return await lines.NextAsync(waiting.OrderBy(r => r.AnswerBy).ThenBy(r => r.Id), most, ct);
    }
}

/// <summary>Puts names to requests.</summary>
public sealed class RequestLines(IPeople people, IAgencyFacts agencies)
{
    internal async Task<RequestPage> PageAsync(IQueryable<AccessRequest> found, int page, CancellationToken ct)
    {
        var some = await found.AsNoTracking().Skip(page * ListRequests.PageSize).Take(ListRequests.PageSize).ToListAsync(ct);
        return new(await found.CountAsync(ct), await NamedAsync(some, ct));
    }

    internal async Task<Portion<RequestLine>> NextAsync(IQueryable<AccessRequest> found, int most, CancellationToken ct) =>
        Portion.Of(await NamedAsync(await found.AsNoTracking().Take(most + 1).ToListAsync(ct), ct), most);

    private async Task<List<RequestLine>> NamedAsync(List<AccessRequest> some, CancellationToken ct)
    {
        var names = await people.TraitsOfAsync([.. some.SelectMany(r => new[] { r.Requester, r.Beneficiary }).Distinct()], ct);
        var places = await agencies.OfAsync([.. some.SelectMany(r => new[] { r.Agency, r.At }).Distinct()], ct);
        return some.ConvertAll(r => new RequestLine(
            r.Id, r.Number, r.Kind, r.State, r.System, places[r.Agency].Name, names.GetValueOrDefault(r.Requester)?.Name,
            names.GetValueOrDefault(r.Beneficiary)?.Name, r.Turn, places.GetValueOrDefault(r.At)?.Name, r.Since, r.AnswerBy, r.DecidedAt));
    }
}

/// <summary>At which stations somebody stands today, and what waits there.</summary>
public sealed class WhereSomebodyDecides(LakMuangDb db, IPeople people, IRoles roles, IUnitHeads heads, IOffices offices, IPosts posts, IAccounts accounts, Absences absences)
{
    internal async Task<IQueryable<AccessRequest>> WaitingAsync(Act act, CancellationToken ct)
    {
        var (me, today) = (act.Person, ThaiDate.Day(act.At));
        var stands = new Standing([.. await heads.OfPersonAsync(me, ct)], [], [.. await roles.AgenciesAsync(me, Role.Overseer, ct)]);
        foreach (var agency in (await people.PostsOfAsync(me, ct)).Select(p => p.Agency.Id).Distinct())
        {
            await AddAdminAsync(me, agency, stands, ct);
        }

        var own = await people.RecordsOfAsync(me, ct);
        var waiting = Of(stands, await roles.HoldsAsync(me, Role.DlaOperator, ct), [.. own]);
        foreach (var (person, agency) in await absences.OfDeputyAsync(me, today, ct))
        {
            // As whoever decides is found: a deputy who works there no more stands in for nobody, and nobody for somebody who has been stopped.
            if (await posts.MainAsync(me, agency, ct) is null || await accounts.StateOfAsync(person, ct) is not AccountState.Active)
            {
                continue;
            }

            // Nobody stands in for somebody in that person's own matter.
            var theirs = new Standing([.. (await heads.OfPersonAsync(person, ct)).Where(h => h.Agency == agency)], [], []);
            await AddAdminAsync(person, agency, theirs, ct);
            waiting = waiting.Union(Of(theirs, false, [.. own.Union(await people.RecordsOfAsync(person, ct))]));
        }

        return waiting;
    }

    private IQueryable<AccessRequest> Of(Standing stands, bool central, PersonId[] apart)
    {
        var open = db.Requests.Where(r => r.State == RequestState.Submitted && !apart.Contains(r.Requester) && !apart.Contains(r.Beneficiary));
        var (admins, overseen) = (stands.Admins, stands.Overseen);
        var waiting = open.Where(r => (r.Decider == Decider.SsoAdmin && admins.Contains(r.Agency))
            || (r.Turn == Decider.Overseer && overseen.Contains(r.At)) || (r.Turn == Decider.DlaOperator && central));
        foreach (var (system, agency) in stands.Heads.Distinct())
        {
            waiting = waiting.Union(open.Where(r => r.Decider == Decider.UnitHead && r.System == system && r.Agency == agency));
        }

        return waiting;
    }

    private async Task AddAdminAsync(PersonId person, AgencyId agency, Standing stands, CancellationToken ct)
    {
        if (await offices.HoldsAsync(person, Office.SsoAdmin, agency, ct))
        {
            stands.Admins.Add(agency);
        }
    }

    private sealed record Standing(List<Headship> Heads, List<AgencyId> Admins, List<AgencyId> Overseen);
}
