using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace LakMuang.Kernel;

/// <summary>Reads a name of a person, a post or a letter's subject: composed (NFC), the Thai sara am whole, no characters that nobody sees.</summary>
public static class TypedName
{
    /// <summary>Text without what is invisible: zero-width characters and marks that turn the direction of writing.</summary>
    public static string Clean(string? typed)
    {
        // Half of a pair, as it is left where a text was cut, cannot be composed.
        var text = string.Concat((typed ?? "").EnumerateRunes()).Normalize(NormalizationForm.FormC).Replace("\u0E4D\u0E32", "\u0E33", StringComparison.Ordinal);
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                kept.Append(kept.Length > 0 && kept[^1] != ' ' ? " " : "");
            }
            else if (char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
            {
                kept.Append(c);
            }
        }

        return kept.ToString().TrimEnd();
    }

    /// <summary>Reads the name of a person: letters of one script, with the marks, dots, spaces and hyphens that names have.</summary>
    public static bool TryParsePerson(string? typed, int longest, out string name, [NotNullWhen(false)] out Problem? problem)
    {
        name = Clean(typed);
        problem = name.Length == 0 ? Missing
            : name.Length > longest ? TooLong(longest)
            : !name.All(c => char.IsLetter(c) || IsMark(c) || c is ' ' or '.' or '-' or '’' or '\'' or '(' or ')' || c is 'ๆ' or 'ฯ') ? Odd
            : IsMixed(name) ? Mixed
            : null;
        return problem is null;
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Two scripts in one name are a sign of letters that only look alike (homographs).
    private static bool IsMixed(string name) =>
        name.Where(char.IsLetter).Select(c => c is >= '\u0E00' and <= '\u0E7F' ? 'T' : c <= '\u024F' ? 'L' : 'O').Distinct().Count() > 1
        || name.Any(c => char.IsLetter(c) && c > '\u024F' && c is not (>= '\u0E00' and <= '\u0E7F'));

    private static readonly Problem Missing = new("name.missing", new("กรอกชื่อ", "Enter the name"));

    private static readonly Problem Odd = new("name.odd", new(
        "ชื่อมีได้เฉพาะตัวอักษร จุด และขีด กรุณาลบตัวเลขหรือเครื่องหมายอื่นออก",
        "A name has letters, dots and hyphens only. Please remove digits and other signs."));

    private static readonly Problem Mixed = new("name.mixed", new(
        "ชื่อนี้ใช้อักษรหลายภาษาปนกัน กรุณาพิมพ์ใหม่ด้วยอักษรไทยหรืออักษรอังกฤษอย่างใดอย่างหนึ่ง",
        "This name mixes alphabets. Please type it again in Thai letters or in English letters alone."));

    private static Problem TooLong(int longest) => new("name.too-long", new Text(
        "ยาวได้ไม่เกิน {0} ตัวอักษร", "At most {0} characters.").With(longest));
}
