namespace LakMuang.Protocol;

/// <summary>The levels of a sign-in as they travel in acr: urn:lakmuang:level:1 to 4.</summary>
public static class Levels
{
    private const string Prefix = "urn:lakmuang:level:";

    public static readonly IReadOnlyList<string> All = [.. Enumerable.Range(1, 4).Select(Name)];

    public static string Name(int level) => level switch
    {
        1 => Prefix + "1",
        2 => Prefix + "2",
        3 => Prefix + "3",
        _ => Prefix + "4",
    };

    /// <summary>The level of a name, or null for a value that is not ours: such values are ignored.</summary>
    public static int? Of(string acr) =>
        acr.Length == Prefix.Length + 1 && acr.StartsWith(Prefix, StringComparison.Ordinal) && acr[^1] is >= '1' and <= '4' ? acr[^1] - '0' : null;
}
