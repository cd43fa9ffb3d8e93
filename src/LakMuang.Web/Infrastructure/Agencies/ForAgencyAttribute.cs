using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;

namespace LakMuang.Web.Infrastructure.Agencies;

/// <summary>A page about one agency, whose code stands in its address: <c>/agencies/{code}/…</c>. Who may not is refused before a form is read.</summary>
/// <remarks>The agency that a session speaks for is never hidden state: it is what the address bar says.</remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForAgencyAttribute(AgencyTask task) : AuthorizeAttribute, IAuthorizationRequirementData
{
    public AgencyTask Task => task;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new AgencyRequirement(task)];
}

internal sealed record AgencyRequirement(AgencyTask Task) : IAuthorizationRequirement;

/// <summary>The agency of this request's address, once the guard has let the person in.</summary>
/// <param name="IsClosed">Whether it was merged or dissolved: then it is only read, by those above.</param>
public sealed record AgencyOfRequest(AgencyFacts Agency, bool IsClosed = false);

/// <summary>Asks the same guard that every use case behind the page asks again.</summary>
internal sealed class AgencyHandler(IHttpContextAccessor http) : AuthorizationHandler<AgencyRequirement>
{
    private const int LevelOfWork = 3;

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, AgencyRequirement requirement)
    {
        if (http.HttpContext is not { } request || request.Session() is null || request.GetRouteValue("code") is not string code)
        {
            return;
        }

        var ct = request.RequestAborted;
        var tree = request.RequestServices.GetRequiredService<IAgencyTree>();
        var active = await tree.FindAsync(code, ct);
        if ((active ?? await ClosedAsync(request, tree, code, requirement.Task, ct)) is not { } agency)
        {
            // Refused like an agency of somebody else's: codes are public, and nothing is learnt either way. A former code leads on to today's.
            if (HttpMethods.IsGet(request.Request.Method) && await tree.CodeOfTodayAsync(code, ct) is { } today)
            {
                request.LeadTo(request.Request.Path.Value!.Replace($"/agencies/{code}", $"/agencies/{today}", StringComparison.Ordinal));
            }

            return;
        }

        var act = request.RequestServices.GetRequiredService<ActOfRequest>().Now() with { Agency = agency.Id };
        var refusal = await request.RequestServices.GetRequiredService<IAuthority>().RefusalAsync(act, requirement.Task, agency.Id, ct);
        if (refusal is null)
        {
            request.Features.Set(new AgencyOfRequest(agency, active is null));
            context.Succeed(requirement);
        }
        else if (refusal == AuthorityRefusals.StrongerSignIn)
        {
            request.AskForLevel(LevelOfWork);
        }
    }

    // Whoever may read the registers of an agency that is no more sees them at its old address; everybody else is led on. Its home and its people of today are those
    // of the successor for everybody.
    private static async Task<AgencyFacts?> ClosedAsync(HttpContext request, IAgencyTree tree, string code, AgencyTask task, CancellationToken ct)
    {
        if (!HttpMethods.IsGet(request.Request.Method) || await tree.FindClosedAsync(code, ct) is not { } closed)
        {
            return null;
        }

        var isOfToday = request.Request.Path == $"/agencies/{code}" || request.Request.Path == $"/agencies/{code}/people";
        if (isOfToday && await tree.CodeOfTodayAsync(code, ct) is not null)
        {
            return null;
        }

        var act = request.RequestServices.GetRequiredService<ActOfRequest>().Now() with { Agency = closed.Id };
        return await request.RequestServices.GetRequiredService<IAuthority>().JudgeAsync(act, task, closed.Id, ct) is AgencyAccess.Refused ? null : closed;
    }
}

internal static class AgencyOfPage
{
    /// <exception cref="InvalidOperationException">The page lacks its <see cref="ForAgencyAttribute"/>.</exception>
    public static AgencyFacts Agency(this HttpContext context) =>
        context.Features.Get<AgencyOfRequest>()?.Agency ?? throw new InvalidOperationException("This page is about no agency.");
}
