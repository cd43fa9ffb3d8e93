using System.Globalization;

namespace LakMuang.Tool.Verbs.Clients;

/// <summary>Lengths of time as operators type them: "7d", "12h", "0".</summary>
internal static class Spans
{
    /// <exception cref="InvalidOperationException">It is none; the sentence shows how one is written.</exception>
    public static TimeSpan Read(string text) =>
        int.TryParse(text.TrimEnd('d', 'h'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 10_000
            ? text[^1] switch
            {
                'd' when text.Length == $"{number}d".Length => TimeSpan.FromDays(number),
                'h' when text.Length == $"{number}h".Length => TimeSpan.FromHours(number),
                '0' when number == 0 => TimeSpan.Zero,
                _ => throw Wrong(text),
            }
            : throw Wrong(text);

    private static InvalidOperationException Wrong(string text) => new($"\"{text}\" is no length of time: write 7d for days, 12h for hours, or 0.");
}
