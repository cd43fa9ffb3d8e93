namespace LakMuang.Client;

/// <summary>Values of <c>reason</c> at <see cref="LakMuangOptions.ProblemPath"/>.</summary>
public static class SignInProblems
{
    /// <summary>The person gave up, or has no grant in this system. Show 403.</summary>
    public const string AccessDenied = "access_denied";

    /// <summary>The attempt is unknown to this browser: too old, already used, or cookies are off. Show 400.</summary>
    public const string Expired = "expired";

    /// <summary>LakMuang's answer failed a check. Show 400.</summary>
    public const string Refused = "refused";

    /// <summary>A step-up ended below the level that the page needs: the person has no means of that level yet. Show 403.</summary>
    public const string LevelNotReached = "level_not_reached";

    /// <summary>Another person than the one signed in here came back from a step-up; nothing was changed. Show 403.</summary>
    public const string AnotherPerson = "another_person";

    /// <summary>LakMuang does not answer. Show 503 with Retry-After.</summary>
    public const string Unreachable = "unreachable";
}
