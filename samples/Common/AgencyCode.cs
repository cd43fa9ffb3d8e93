namespace LakMuang.Samples.Common;

/// <summary>Codes of agencies: 8 digits of a local agency (kind, province, district, number), 4 of an office.</summary>
public static class AgencyCode
{
    private const string Root = "0000";

    public static bool IsGood(string code) => code is { Length: >= 1 and <= 20 } && code.All(char.IsAsciiDigit);

    public static bool IsLocal(string code) => IsGood(code) && code.Length == 8;

    /// <summary>
    /// The office above a local agency reads it: the province all of its own; a district the subdistrict municipalities and administrations
    /// (kinds 05 and 06), since the others stand directly under the province; the department all.
    /// </summary>
    public static bool IsAbove(string office, string local) =>
        IsLocal(local) && office.Length == 4 && IsGood(office)
        && (office == Root
            || (office.EndsWith("00", StringComparison.Ordinal) && local[2..4] == office[..2])
            || (local[2..6] == office && local[..2] is ("05" or "06")));
}
