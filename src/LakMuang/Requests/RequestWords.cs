using LakMuang.Kernel;

namespace LakMuang.Requests;

internal static class RequestWords
{
    public const int Longest = 500;
    public const int LongestOrder = 120;

    private const int ShortestWhy = 5;

    public static Result<string> Why(string? typed)
    {
        var why = TypedName.Clean(typed);
        return why.Length < ShortestWhy ? Refusals.WhyMissing : why.Length > Longest ? Refusals.WhyTooLong : why;
    }

    public static Result<string> Opinion(string? typed, bool isNeeded)
    {
        var opinion = TypedName.Clean(typed);
        return opinion.Length > Longest ? Refusals.OpinionTooLong : isNeeded && opinion.Length == 0 ? Refusals.OpinionMissing : opinion;
    }
}
