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
internal sealed class OperatorHandler(OperatorGuard guard, ActOfRequest act, IHttpContextAccessor http) : AuthorizationHandler<OperatorRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, OperatorRequirement requirement)
    {
        if (http.HttpContext is { } request && request.Session() is not null
            && await guard.RefusalAsync(act.Now(), requirement.Task, request.RequestAborted) is null)
        {
            context.Succeed(requirement);
        }
    }
}
