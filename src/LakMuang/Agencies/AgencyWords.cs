using System.Globalization;
using System.Text.RegularExpressions;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Agencies;

/// <summary>Takes the names of agencies apart as people say them: the kind (อบต.), the name itself (หนองบัว), the place (อ.ภูเขียว).</summary>
internal static partial class AgencyWords
{
    private static readonly AgencyType[] _municipalities =
        [AgencyType.CityMunicipality, AgencyType.TownMunicipality, AgencyType.SubdistrictMunicipality];

    // องค์กร for องค์การ is the commonest slip of all. The short forms of two letters need their dot or a space: ทน begins words.
    private static readonly (Regex Beginning, AgencyType[] Types)[] _kinds =
    [
        (Sao(), [AgencyType.SubdistrictAdministration]),
        (Pao(), [AgencyType.ProvincialAdministration]),
        (SubdistrictMunicipality(), [AgencyType.SubdistrictMunicipality]),
        (TownMunicipality(), [AgencyType.TownMunicipality]),
        (CityMunicipality(), [AgencyType.CityMunicipality]),
        (ProvincialOffice(), [AgencyType.ProvincialOffice]),
        (DistrictOffice(), [AgencyType.DistrictOffice]),
        (Municipality(), _municipalities),
    ];

    /// <summary>The kind that a text begins with, or null, and the rest of it.</summary>
    public static (AgencyType[]? Types, string Name) Kind(string text)
    {
        foreach (var (beginning, types) in _kinds)
        {
            if (beginning.Match(text) is { Success: true } match)
            {
                return (types, text[match.Length..].TrimStart());
            }
        }

        return (null, text);
    }

    /// <summary>Without จ., อ. and ต. before the name of a place.</summary>
    public static string Place(string word) => PlaceMark().Replace(word, "");

    /// <summary>Composed, small letters, Arabic digits, single spaces, nothing invisible.</summary>
    public static string Clean(string? typed) => ThaiDigits.ToArabic(TypedName.Clean(typed)).ToLower(CultureInfo.InvariantCulture);

    /// <summary>Letters and digits only: dots and dashes are typed or left out as it comes.</summary>
    public static string Bare(string word) => new([.. word.Where(c => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark)]);

    /// <summary>Without tone marks and the mark of a silent letter, which are left out most.</summary>
    public static string Toneless(string word) => new([.. word.Where(c => c is not (>= '\u0E48' and <= '\u0E4C'))]);

    [GeneratedRegex(@"^(อ\.? ?บ\.? ?ต\.?|องค์ก(าร|ร)บริหารส่วน ?(ตำบล|ต\.))")]
    private static partial Regex Sao();

    [GeneratedRegex(@"^(อ\.? ?บ\.? ?จ\.?|องค์ก(าร|ร)บริหารส่วน ?(จังหวัด|จ\.))")]
    private static partial Regex Pao();

    [GeneratedRegex(@"^(ท\.? ?ต\.|ทต(?= |$)|เทศบาล ?(ตำบล|ต\.))")]
    private static partial Regex SubdistrictMunicipality();

    [GeneratedRegex(@"^(ท\.? ?ม\.|ทม(?= |$)|เทศบาล ?(เมือง|ม\.))")]
    private static partial Regex TownMunicipality();

    [GeneratedRegex(@"^(ท\.? ?น\.|ทน(?= |$)|เทศบาล ?(นคร|น\.))")]
    private static partial Regex CityMunicipality();

    [GeneratedRegex(@"^เทศบาล")]
    private static partial Regex Municipality();

    [GeneratedRegex(@"^(ส\.? ?ถ\.? ?จ\.?|(สำนักงาน|สนง\.?)? ?(ส่งเสริมการปกครอง)?ท้องถิ่น ?(จังหวัด|จ\.))")]
    private static partial Regex ProvincialOffice();

    [GeneratedRegex(@"^(ส\.? ?ถ\.? ?อ\.?|(สำนักงาน|สนง\.?)? ?(ส่งเสริมการปกครอง)?ท้องถิ่น ?(อำเภอ|อ\.))")]
    private static partial Regex DistrictOffice();

    [GeneratedRegex(@"^(จ\.|จังหวัด|อ\.|อำเภอ|ต\.|ตำบล)(?=.)")]
    private static partial Regex PlaceMark();
}
