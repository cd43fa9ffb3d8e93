using LakMuang.Kernel;

namespace LakMuang.Importing.Kinds;

internal static class AgencyCode
{
    private const int OfOrganisation = 8;

    /// <summary>Digits as stored: four for offices, eight for organisations. A leading zero that a spreadsheet dropped comes back; null for anything else.</summary>
    public static string? Read(string cell)
    {
        var digits = ThaiDigits.ToArabic(cell.Trim());
        return digits.Length is 4 or 7 or OfOrganisation && digits.All(char.IsAsciiDigit)
            ? digits.Length == 7 ? digits.PadLeft(OfOrganisation, '0') : digits
            : null;
    }
}
