namespace LakMuang.Kernel;

/// <summary>A piece of a list that is read behind a known line, and not by counting: what is added meanwhile moves nothing.</summary>
/// <param name="HasMore">Whether lines follow behind the last one.</param>
public sealed record Portion<T>(IReadOnlyList<T> Lines, bool HasMore)
{
    public Portion<TOther> Select<TOther>(Func<T, TOther> map) => new([.. Lines.Select(map)], HasMore);
}

public static class Portion
{
    /// <param name="read">Up to one more than <paramref name="most"/>.</param>
    public static Portion<T> Of<T>(IReadOnlyList<T> read, int most) => new([.. read.Take(most)], read.Count > most);
}
