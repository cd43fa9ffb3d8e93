using Microsoft.AspNetCore.Authorization;

namespace LakMuang.Client;

/// <summary>
/// This page, controller or endpoint needs a sign-in of at least this level. A person below it is sent to LakMuang and comes back to the
/// same page; an API answers 401 <c>insufficient_user_authentication</c> (RFC 9470).
/// </summary>
/// <example><c>[RequireLevel(3, MaxAgeSeconds = 300)] public sealed class ApproveModel : PageModel</c></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class RequireLevelAttribute : AuthorizeAttribute, IAuthorizationRequirementData
{
    /// <param name="level">1 password, 2 with a mailed code, 3 ThaID or an app's code, 4 passkey.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside 1 to 4.</exception>
    public RequireLevelAttribute(int level)
    {
        StepUp.Levels.Check(level, null);
        Level = level;
    }

    /// <summary>The least level.</summary>
    public int Level { get; }

    /// <summary>The oldest sign-in that will do, in seconds, at least 60; 0 (default) for any age.</summary>
    public int MaxAgeSeconds { get; set; }

    /// <inheritdoc />
    public IEnumerable<IAuthorizationRequirement> GetRequirements()
    {
        TimeSpan? maxAge = MaxAgeSeconds == 0 ? null : TimeSpan.FromSeconds(MaxAgeSeconds);
        StepUp.Levels.Check(Level, maxAge);
        return [new StepUp.LevelRequirement(Level, maxAge)];
    }
}
