using LakMuang.Kernel;

namespace LakMuang.Staff;

internal static class StaffWords
{
    public const int LongestReason = TypedReason.Longest;

    /// <summary>What somebody gave as a reason, cleaned; or the refusal.</summary>
    public static Result<string> Reason(string? typed) => TypedReason.Read(typed, Refusals.ReasonMissing, Refusals.ReasonTooLong);
}
