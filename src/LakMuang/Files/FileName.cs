using LakMuang.Kernel;

namespace LakMuang.Files;

/// <summary>What a file is called on a screen. It never decides what the file is.</summary>
internal static class FileName
{
    private const int Longest = 120;
    private const int LongestEnding = 10;

    /// <summary>The last part of a path, without what nobody sees or what systems forbid in names, and not too long; "file" for nothing at all.</summary>
    public static string Clean(string? name)
    {
        var last = TypedName.Clean(name).Split('/', '\\')[^1];
        var kept = new string([.. last.Where(c => !char.IsSurrogate(c) && c is not ('<' or '>' or ':' or '"' or '|' or '?' or '*'))]).Trim(' ', '.');
        if (kept.Length <= Longest)
        {
            return kept.Length == 0 ? "file" : kept;
        }

        var ending = Path.GetExtension(kept) is { Length: <= LongestEnding } brief ? brief : "";
        return kept[..(Longest - ending.Length)].TrimEnd() + ending;
    }
}
