using LakMuang.Kernel;

namespace LakMuang.Requests;

internal static class RequestWords
{
    public const int Longest = TypedReason.Longest;
    public const int LongestOrder = 120;

    public static Result<string> Why(string? typed) => TypedReason.Read(typed, Refusals.WhyMissing, Refusals.WhyTooLong);

    public static Result<string> Opinion(string? typed, bool isNeeded)
    {
        var opinion = TypedName.Clean(typed);
        return opinion.Length > Longest ? Refusals.OpinionTooLong : isNeeded && opinion.Length == 0 ? Refusals.OpinionMissing : opinion;
    }
}
