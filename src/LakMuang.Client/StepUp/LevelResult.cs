using LakMuang.Client.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;

namespace LakMuang.Client.StepUp;

/// <summary>Answers a person who lacks nothing but the level, or a caller who lacks a scope; all else as ASP.NET does.</summary>
internal sealed class LevelResult : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        IAuthorizationRequirement[] failed = authorizeResult.Forbidden ? [.. authorizeResult.AuthorizationFailure?.FailedRequirements ?? []] : [];
        if (failed.Length > 0 && Array.TrueForAll(failed, r => r is LevelRequirement))
        {
            var levels = failed.Cast<LevelRequirement>().ToList();
            return context.StepUpAsync(levels.Max(r => r.Level), levels.Min(r => r.MaxAge));
        }

        if (failed.OfType<ScopeRequirement>().ToList() is { Count: > 0 } scopes)
        {
            Challenges.InsufficientScope(context.Response, scopes.Select(s => s.Scope), context.Request.Headers.Authorization.ToString());
            return Task.CompletedTask;
        }

        return _usual.HandleAsync(next, context, policy, authorizeResult);
    }
}
