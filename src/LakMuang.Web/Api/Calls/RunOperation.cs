using LakMuang.Agencies.Contracts;
using LakMuang.Api;
using LakMuang.Kernel;
using LakMuang.Protocol.Resource;
using LakMuang.SignOn.Callers;
using LakMuang.Web.Api.Callers;
using LakMuang.Web.Api.Problems;
using LakMuang.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Web.Api.Calls;

/// <summary>The way of every call: how often, with which scope, for which agency, in which form, once. Then the use case, which asks the guard again.</summary>
internal sealed class RunOperation(
    ApiRates rates, ReadQuery query, AnswerChange answer, IAuthority authority, IAgencyTree tree, NoteRefusedCall note, TimeProvider clock)
{
    private const int LevelOfWork = 3;

    public async Task RunAsync(HttpContext http, Operation operation)
    {
        var caller = http.Features.Get<ApiCaller>() ?? throw new InvalidOperationException("The endpoint has no guard.");
        if (!await rates.LetInAsync(http, caller))
        {
            return;
        }

        var act = ActOf(http, caller);
        var (agency, refusal) = await AdmitAsync(http, operation, caller, act);
        if (refusal is not null)
        {
            await RefuseAsync(http, operation, caller, refusal);
            return;
        }

        if (query.Check(http, operation, caller, out var after) is { } bad)
        {
            await ProblemAnswer.WriteAsync(http, bad);
            return;
        }

        var (bytes, input, fault) = operation.Files.Count > 0 ? ([], null, ReadBody.FaultOfFile(http, operation)) : await ReadBody.OfAsync(http, operation);
        var seen = Versions.Seen(http.Request);
        if ((fault ?? (operation.NeedsVersion && seen is null ? ApiProblems.NoVersion : null)) is { } wrong)
        {
            await ProblemAnswer.WriteAsync(http, wrong);
            return;
        }

        var call = new ApiCall(http, operation, caller, act with { Agency = agency?.Id }, agency) { After = after, Seen = seen };
        if (seen is null && operation.Shows is not null && http.Request.Headers.IfMatch is { Count: > 0 } given && given != "*")
        {
            // A weak tag, several, or none of ours: none of them can be what the caller saw (RFC 9110 section 13.1.1).
            await ProblemAnswer.WriteAsync(http, ApiProblems.OtherVersion);
            return;
        }

        async Task<bool> AsSeen()
        {
            if (seen is not null && operation.Shows is { } shown && await NotAsSeenAsync(call, agency, shown) is { } moved)
            {
                await RefuseAsync(http, operation, caller, moved);
                return false;
            }

            return true;
        }

        if (operation.Changes)
        {
            await answer.RunAsync(call, operation, bytes, AsSeen, () => WorkAsync(call, operation, input));
        }
        else
        {
            await WorkAsync(call, operation, input);
        }
    }

    // Tells a caller early that things have moved on. Two who are told nothing at the same moment are told apart by the use case.
    private static async Task<Problem?> NotAsSeenAsync(ApiCall call, AgencyFacts? agency, string shown)
    {
        var reading = Operations.All.Single(o => o.Id == shown);
        var look = new ApiCall(call.Http, reading, call.Caller, call.Act, agency);
        var result = await reading.Run(look, null);
        return result.Problems is [var problem, ..] ? problem : look.Version == call.Seen ? null : ApiProblems.OtherVersion;
    }

    private Act ActOf(HttpContext http, ApiCaller caller) => new()
    {
        At = clock.GetUtcNow(),
        By = caller.Person,
        Client = caller.Client,
        Session = caller.Session,
        Level = caller.Level,
        Address = http.Connection.RemoteIpAddress,
        Correlation = http.CorrelationId(),
    };

    private async Task<(AgencyFacts? Agency, Problem? Refusal)> AdmitAsync(HttpContext http, Operation operation, ApiCaller caller, Act act)
    {
        if (operation.TakesPerson && caller.Person is null)
        {
            return (null, ApiProblems.NeedsPerson);
        }

        if (!caller.Scopes.Contains(operation.Scope))
        {
            return (null, ApiProblems.NoScope);
        }

        if (!operation.IsOfAgency)
        {
            return (null, null);
        }

        // Refused like an agency of somebody else's: codes are public, and nothing is learnt either way.
        var code = (string)http.GetRouteValue("agency")!;
        if (code.Any(char.IsControl) || await tree.FindAsync(code, http.RequestAborted) is not { } agency)
        {
            return (null, operation.Task is null ? ApiProblems.NotHere : AuthorityRefusals.NotYours);
        }

        if (operation.Task is not { } task)
        {
            return (agency, null);
        }

        act = act with { Agency = agency.Id };
        var refusal = await authority.RefusalAsync(act, task, agency.Id, http.RequestAborted) ?? await OtherPermitAsync(act, operation, caller, agency.Id, http.RequestAborted);
        return (agency, refusal);
    }

    // The guard knows tasks, and several scopes open one: what a permit for one agency holds must not add to a permit for another.
    private async Task<Problem?> OtherPermitAsync(Act act, Operation operation, ApiCaller caller, AgencyId agency, CancellationToken ct)
    {
        if (caller.Person is not null)
        {
            return null;
        }

        var places = caller.Permits.Where(p => p.Scopes.Contains(operation.Scope)).Select(p => p.Agency).ToHashSet();
        if (places.Contains(agency) || (await tree.AboveAsync(agency, ct)).Any(places.Contains))
        {
            return null;
        }

        await note.RunAsync(act, caller.Client, operation.Scope, agency, ct);
        return AuthorityRefusals.NotYours;
    }

    private static async Task WorkAsync(ApiCall call, Operation operation, object? input)
    {
        try
        {
            var result = await operation.Run(call, input);
            await (result.Problems is [] ? WriteValue.RunAsync(call, operation, result.Value) : RefuseAsync(call.Http, operation, call.Caller, [.. result.Problems, .. call.MoreProblems]));
        }
        catch (DbUpdateConcurrencyException)
        {
            await ProblemAnswer.WriteAsync(call.Http, ApiProblems.Stale);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await ProblemAnswer.WriteAsync(call.Http, ApiProblems.TooLarge);
        }
    }

    internal static Task RefuseAsync(HttpContext http, Operation operation, ApiCaller caller, params IReadOnlyList<Problem> problems)
    {
        KeyValuePair<string, string>? challenge = StatusOfProblem.AsksForLevel(problems[0]) ? ResourceChallenges.Level(LevelOfWork, caller.IsBound)
            : problems[0].Code == ApiProblems.NoScope.Code ? ResourceChallenges.Scope(operation.Scope, caller.IsBound)
            : null;
        if (challenge is { } said)
        {
            http.Response.Headers.Append(said.Key, said.Value);
        }

        return ProblemAnswer.WriteAsync(http, problems);
    }
}
