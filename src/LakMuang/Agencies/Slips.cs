namespace LakMuang.Agencies;

/// <summary>How many slips of the keyboard lie between two words: a letter too many, too few, another one, or two in the wrong order.</summary>
internal static class Slips
{
    private const int LongestWord = 64;

    /// <param name="most">Beyond it the answer is null, which is what makes it quick.</param>
    public static int? Count(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant, int most)
    {
        if (most == 0 || Math.Abs(typed.Length - meant.Length) > most || meant.Length >= LongestWord || typed.Length >= LongestWord)
        {
            return null;
        }

        Span<int> before = stackalloc int[LongestWord];
        Span<int> last = stackalloc int[LongestWord];
        Span<int> row = stackalloc int[LongestWord];
        for (var j = 0; j <= meant.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= typed.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= meant.Length; j++)
            {
                var same = typed[i - 1] == meant[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + same);
                if (i > 1 && j > 1 && typed[i - 1] == meant[j - 2] && typed[i - 2] == meant[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > most)
            {
                return null;
            }

            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return last[meant.Length] <= most ? last[meant.Length] : null;
    }
}
