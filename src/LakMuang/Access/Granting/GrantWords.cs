using LakMuang.Kernel;

namespace LakMuang.Access.Granting;

internal static class GrantWords
{
    public const int LongestReason = 500;

    private const int ShortestReason = 5;

    /// <summary>What somebody gave as a reason, cleaned; or the refusal.</summary>
    public static Result<string> Reason(string? typed)
    {
        var reason = TypedName.Clean(typed);
        return reason.Length < ShortestReason ? GrantingRefusals.ReasonMissing : reason.Length > LongestReason ? GrantingRefusals.ReasonTooLong : reason;
    }
}
