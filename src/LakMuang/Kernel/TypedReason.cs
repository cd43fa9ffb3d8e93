namespace LakMuang.Kernel;

/// <summary>Reads why somebody does something, in words of their own: 5 to 500 characters, cleaned as <see cref="TypedName.Clean"/> does.</summary>
public static class TypedReason
{
    public const int Longest = 500;

    private const int Shortest = 5;

    /// <returns>The words; or the refusal for those that are missing, or too long.</returns>
    public static Result<string> Read(string? typed, Problem missing, Problem tooLong)
    {
        var reason = TypedName.Clean(typed);
        return reason.Length < Shortest ? missing : reason.Length > Longest ? tooLong : reason;
    }

    /// <summary>The same for forms that hold no more than the longest: what goes beyond is cut.</summary>
    /// <returns>False for words that are missing.</returns>
    public static bool TryRead(string? typed, out string reason)
    {
        reason = TypedName.Clean(typed);

        if (reason.Length > Longest)
        {
            // Never half a character of two units.
            reason = reason[..(char.IsHighSurrogate(reason[Longest - 1]) ? Longest - 1 : Longest)].TrimEnd();
        }

        return reason.Length >= Shortest;
    }
}
