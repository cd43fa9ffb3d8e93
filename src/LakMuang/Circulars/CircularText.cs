using System.Globalization;
using System.Text;
using LakMuang.Kernel;

namespace LakMuang.Circulars;

/// <summary>What a circular says, as it was typed and cleaned. A draft may lack anything but its subject.</summary>
public sealed record CircularText(string Subject, string Body, string Number, DateOnly? IssuedOn, DateOnly? DueOn)
{
    public const int LongestSubject = 400;
    public const int LongestBody = 20_000;
    public const int LongestNumber = 80;

    /// <returns>The refusal for what no draft can keep.</returns>
    internal static Result<CircularText> Of(string? subject, string? body, string? number, DateOnly? issuedOn, DateOnly? dueOn)
    {
        var text = new CircularText(TypedName.Clean(subject), Lines(body), TypedName.Clean(number), issuedOn, dueOn);
        return text.Subject.Length == 0 ? Refusals.NoSubject
            : text.Subject.Length > LongestSubject ? Refusals.SubjectTooLong
            : text.Body.Length > LongestBody ? Refusals.BodyTooLong
            : text.Number.Length > LongestNumber ? Refusals.NumberTooLong
            : text;
    }

    /// <summary>Text of many lines without what is invisible: marks that turn the direction of writing could make an address read as another one.</summary>
    public static string Lines(string? typed)
    {
        var whole = string.Concat((typed ?? "").EnumerateRunes()).Normalize(NormalizationForm.FormC).ReplaceLineEndings("\n");
        var kept = new StringBuilder(whole.Length);
        foreach (var c in whole)
        {
            // The zero-width space is how some editors mark where Thai words end: it is left out like the rest, browsers find the ends themselves.
            kept.Append(c is '\n' ? "\n" : c is '\t' ? " " : IsSeen(c) ? c.ToString() : "");
        }

        return string.Join('\n', kept.ToString().Split('\n').Select(line => line.TrimEnd())).Trim('\n');
    }

    private static bool IsSeen(char c) => char.GetUnicodeCategory(c)
        is not (UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
