using LakMuang.Kernel;

namespace LakMuang.Staff;

internal static class StaffWords
{
    public const int LongestReason = 500;

    private const int ShortestReason = 5;

    /// <summary>What somebody gave as a reason, cleaned; or the refusal.</summary>
    public static Result<string> Reason(string? typed)
    {
        var reason = TypedName.Clean(typed);
        return reason.Length < ShortestReason ? Refusals.ReasonMissing : reason.Length > LongestReason ? Refusals.ReasonTooLong : reason;
    }
}
