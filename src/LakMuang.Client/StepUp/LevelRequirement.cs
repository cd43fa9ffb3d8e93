using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace LakMuang.Client.StepUp;

/// <summary>A least level, and perhaps a greatest age, of the sign-in.</summary>
internal sealed record LevelRequirement(int Level, TimeSpan? MaxAge) : IAuthorizationRequirement
{
    public bool IsMetBy(ClaimsPrincipal person, DateTimeOffset now) =>
        Levels.Of(person.FindFirst(LakMuangClaims.Level)?.Value) >= Level
        && (MaxAge is not { } limit || (long.TryParse(person.FindFirst(LakMuangClaims.AuthTime)?.Value, CultureInfo.InvariantCulture, out var at)
            && now - DateTimeOffset.UnixEpoch <= TimeSpan.FromSeconds(at) + limit));
}

/// <summary>Compares the person's level with the one needed.</summary>
internal sealed class LevelCheck(TimeProvider clock) : AuthorizationHandler<LevelRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, LevelRequirement requirement)
    {
        if (requirement.IsMetBy(context.User, clock.GetUtcNow()))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
