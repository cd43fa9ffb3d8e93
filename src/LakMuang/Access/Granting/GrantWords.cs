using LakMuang.Kernel;

namespace LakMuang.Access.Granting;

internal static class GrantWords
{
    public const int LongestReason = TypedReason.Longest;

    /// <summary>What somebody gave as a reason, cleaned; or the refusal.</summary>
    public static Result<string> Reason(string? typed) => TypedReason.Read(typed, GrantingRefusals.ReasonMissing, GrantingRefusals.ReasonTooLong);
}
