using System.Globalization;
using System.Text;
using LakMuang.Kernel;

namespace LakMuang.Agencies;

/// <summary>Numbers of letters as they are compared: people write ชย ๕๒๓๐๑/ว๑๑๘ and ที่ ชย 52301 / ว 118 and mean one letter.</summary>
internal static class LetterNumber
{
    /// <summary>Arabic digits, no spaces, no label ที่ in front, no dots but those between digits: 0808.2 and 08082 are two offices.</summary>
    public static string KeyOf(string number)
    {
        var text = ThaiDigits.ToArabic(number.Normalize(NormalizationForm.FormC)).Replace("\u0E4D\u0E32", "\u0E33", StringComparison.Ordinal);
        var bare = new string([.. text.Where(c => !char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control))]);
        foreach (var label in (ReadOnlySpan<string>)["เลขที่", "ที่"])
        {
            bare = bare.StartsWith(label, StringComparison.Ordinal) ? bare[label.Length..] : bare;
        }

        var key = new StringBuilder(bare.Length);
        for (var at = 0; at < bare.Length; at++)
        {
            var isDot = bare[at] == '.';
            if (!isDot || (at > 0 && at + 1 < bare.Length && char.IsAsciiDigit(bare[at - 1]) && char.IsAsciiDigit(bare[at + 1])))
            {
                key.Append(char.ToLowerInvariant(bare[at]));
            }
        }

        return key.ToString();
    }
}
