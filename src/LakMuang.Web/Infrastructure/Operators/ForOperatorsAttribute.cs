using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;

namespace LakMuang.Web.Infrastructure.Operators;

/// <summary>A page of the operators. Who is not signed in is led to sign in; who is no operator gets the calm refusal, before a form is read.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForOperatorsAttribute(OperatorTask task) : AuthorizeAttribute, IAuthorizationRequirementData
{
    public OperatorTask Task => task;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new OperatorRequirement(task)];
}

internal sealed record OperatorRequirement(OperatorTask Task) : IAuthorizationRequirement;

/// <summary>Asks the same guard that every use case behind the page asks again.</summary>
/// <remarks>Handlers are made for every request of every endpoint, so this one looks for the guard only where a page asks for it.</remarks>
internal sealed class OperatorHandler(IHttpContextAccessor http) : AuthorizationHandler<OperatorRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, OperatorRequirement requirement)
    {
        if (http.HttpContext is not { } request || request.Session() is null)
        {
            return;
        }

        var guard = request.RequestServices.GetRequiredService<OperatorGuard>();
        var act = request.RequestServices.GetRequiredService<ActOfRequest>();
        if (await guard.RefusalAsync(act.Now(), requirement.Task, request.RequestAborted) is not { } refusal)
        {
            context.Succeed(requirement);
        }
        else if (refusal == OperatorGuard.StrongerSignIn)
        {
            request.AskForLevel(OperatorGuard.LeastLevel);
        }
    }
}
