using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Agencies.Tree;

/// <summary>How codes of agencies are built: four digits for offices, and for local organisations type, province, district and running number, two digits each.</summary>
internal static class CodeRule
{
    private const int OfOffice = 4;
    private const int OfLocal = 8;

    /// <summary>The first two digits of a local organisation's code, or null for offices.</summary>
    public static string? Beginning(AgencyType type) => type switch
    {
        AgencyType.SpecialAdministration => "01",
        AgencyType.ProvincialAdministration => "02",
        AgencyType.CityMunicipality => "03",
        AgencyType.TownMunicipality => "04",
        AgencyType.SubdistrictMunicipality => "05",
        AgencyType.SubdistrictAdministration => "06",
        _ => null,
    };

    public static bool IsLocal(AgencyType type) => Beginning(type) is not null;

    /// <summary>The floor on which a type stands: parents stand on higher ones, which have lower numbers.</summary>
    public static int Floor(AgencyType type) => type switch
    {
        AgencyType.Department => 0,
        AgencyType.ProvincialOffice => 1,
        AgencyType.DistrictOffice => 2,
        _ => 3,
    };

    public static Problem? Check(AgencyType type, string code) =>
        code.Length == 0 ? TreeRefusals.CodeMissing
        : Beginning(type) is { } beginning
            ? code.Length == OfLocal && code.All(char.IsAsciiDigit) && code.StartsWith(beginning, StringComparison.Ordinal) ? null : TreeRefusals.CodeOfLocal(type)
            : code.Length == OfOffice && code.All(char.IsAsciiDigit) ? null : TreeRefusals.CodeOfOffice;
}
