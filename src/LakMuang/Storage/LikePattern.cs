namespace LakMuang.Storage;

/// <summary>Patterns for LIKE out of what people type: its own signs count as themselves.</summary>
public static class LikePattern
{
    /// <summary>PostgreSQL's own default. Queries of EF must name it all the same: without it they know no escape at all.</summary>
    public const string Escape = "\\";

    /// <summary>Matches whatever contains the text.</summary>
    public static string Containing(string text) => $"%{Beginning(text)}";

    /// <summary>Matches whatever begins with the text.</summary>
    public static string Beginning(string text) =>
        $"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
