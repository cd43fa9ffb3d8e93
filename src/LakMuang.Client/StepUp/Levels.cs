using System.Globalization;

namespace LakMuang.Client.StepUp;

/// <summary>Levels of sign-in, 1 to 4, and how they travel in <c>acr</c>.</summary>
internal static class Levels
{
    private const string Prefix = "urn:lakmuang:level:";

    public static string Acr(int level) => Prefix + level.ToString(CultureInfo.InvariantCulture);

    /// <summary>0 for anything that is no level.</summary>
    public static int Of(string? acr) => acr is { Length: 20 } && acr.StartsWith(Prefix, StringComparison.Ordinal) && acr[^1] is >= '1' and <= '4' ? acr[^1] - '0' : 0;

    /// <exception cref="ArgumentOutOfRangeException">A level outside 1 to 4, or an age under a minute: the way to LakMuang and back takes time.</exception>
    public static void Check(int level, TimeSpan? maxAge)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 4);
        if (maxAge is { } age)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(age, TimeSpan.FromMinutes(1), nameof(maxAge));
        }
    }
}
