using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Agencies.Importing;

internal sealed record AgencyPlan(AgencyRow Row, RowVerdict Verdict, Agency? Known, Agency? New);

/// <summary>What rows of agencies are judged against.</summary>
internal sealed class KnownAgencies(IEnumerable<Agency> agencies, IEnumerable<Area> areas, IReadOnlySet<string> formerCodes)
{
    private readonly Dictionary<string, Agency> _byCode = agencies.ToDictionary(a => a.Code);
    private readonly Dictionary<string, string> _areas = areas.ToDictionary(a => a.Code, a => a.NameTh);

    public Agency? Of(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>Whether some agency had this code before: then it goes to no other.</summary>
    public bool IsFormer(string code) => formerCodes.Contains(code);

    public Agency? OfficeOf(AgencyType type, string? province, string? district) => _byCode.Values.FirstOrDefault(a =>
        a.Type == type && a.State is AgencyState.Active && (type is AgencyType.Department || (district is null ? a.ProvinceCode == province : a.DistrictCode == district)));

    public string? Province(string typed) => Find(typed, 2, "");

    /// <summary>A district of a province; อ.เมือง is the one that bears the province's name.</summary>
    public string? District(string typed, string province) => Find(typed, 4, province)
        ?? Find($"{AgencyWords.Place(typed)}{_areas.GetValueOrDefault(province)}", 4, province);

    private string? Find(string typed, int length, string within)
    {
        var words = AgencyWords.Place(TypedName.Clean(typed));
        var digits = ThaiDigits.ToArabic(words);
        return _areas.Keys.FirstOrDefault(code => code.Length == length && code.StartsWith(within, StringComparison.Ordinal)
            && (code == digits || _areas[code] == words));
    }
}

/// <summary>Judges a row of agencies.</summary>
internal static class PlanAgency
{
    private static readonly Dictionary<AgencyType, string> _beginnings = new()
    {
        [AgencyType.SubdistrictAdministration] = "องค์การบริหารส่วนตำบล",
        [AgencyType.ProvincialAdministration] = "องค์การบริหารส่วนจังหวัด",
        [AgencyType.SubdistrictMunicipality] = "เทศบาลตำบล",
        [AgencyType.TownMunicipality] = "เทศบาลเมือง",
        [AgencyType.CityMunicipality] = "เทศบาลนคร",
    };

    public static AgencyPlan Of(AgencyRow row, KnownAgencies known)
    {
        if (TypeOf(row.Type.Length > 0 ? row.Type : row.Name) is not { } type)
        {
            return Refused(row, ImportRefusals.UnknownType);
        }

        var name = AgencyWords.Kind(row.Name).Types is null && _beginnings.TryGetValue(type, out var beginning) ? $"{beginning}{row.Name}" : row.Name;
        return known.Of(row.Code) is { } one ? Compared(row, one, type, name)
            : known.IsFormer(row.Code) ? Refused(row, ImportRefusals.FormerCode)
            : New(row, type, name, known);
    }

    private static AgencyPlan Compared(AgencyRow row, Agency one, AgencyType type, string name)
    {
        if (one.State is not AgencyState.Active)
        {
            return Refused(row, ImportRefusals.NotActive);
        }

        if (one.Type != type)
        {
            return Refused(row, ImportRefusals.OtherType(new(one.NameTh, one.NameEn)));
        }

        var changes = new List<FieldChange>();
        if (name != one.NameTh)
        {
            changes.Add(new("name", one.NameTh, name));
        }

        if (row.NameEn.Length > 0 && row.NameEn != one.NameEn)
        {
            changes.Add(new("name-en", one.NameEn, row.NameEn));
        }

        return new(row, new(changes.Count > 0 ? RowStep.Change : RowStep.Unchanged, changes), one, null);
    }

    private static AgencyPlan New(AgencyRow row, AgencyType type, string name, KnownAgencies known)
    {
        var parent = row.Parent.Length > 0 ? known.Of(row.Parent) : null;
        var province = row.Province.Length > 0 ? known.Province(row.Province) : parent?.ProvinceCode;
        if (province is null)
        {
            return Refused(row, ImportRefusals.NoProvince);
        }

        // Cities and towns answer to the province, whatever district they lie in.
        var isBelowDistrict = type is AgencyType.SubdistrictMunicipality or AgencyType.SubdistrictAdministration;
        var district = row.District.Length > 0 ? known.District(row.District, province) : parent?.DistrictCode;
        if (district is null && (row.District.Length > 0 || isBelowDistrict || type is AgencyType.DistrictOffice))
        {
            return Refused(row, ImportRefusals.NoDistrict);
        }

        parent ??= row.Parent.Length > 0 ? null
            : isBelowDistrict ? known.OfficeOf(AgencyType.DistrictOffice, province, district)
            : type is AgencyType.ProvincialOffice ? known.OfficeOf(AgencyType.Department, null, null)
            : known.OfficeOf(AgencyType.ProvincialOffice, province, null);
        return parent is null ? Refused(row, ImportRefusals.NoParent) : new(row, new(RowStep.Add, []), null, new()
        {
            Code = row.Code,
            Type = type,
            NameTh = name,
            NameEn = row.NameEn.Length > 0 ? row.NameEn : name,
            Parent = parent.Id,
            ProvinceCode = province,
            DistrictCode = isBelowDistrict || type is AgencyType.DistrictOffice ? district : null,
            SecondStepFrom = null,
        });
    }

    private static AgencyType? TypeOf(string words) =>
        AgencyWords.Kind(TypedName.Clean(words)).Types is [var one] ? one
        : words.Contains("พัทยา", StringComparison.Ordinal) || words.Contains("รูปแบบพิเศษ", StringComparison.Ordinal) ? AgencyType.SpecialAdministration
        : Enum.TryParse<AgencyType>(words, ignoreCase: true, out var named) && named is not AgencyType.Department && !char.IsDigit(words[0]) ? named
        : null;

    private static AgencyPlan Refused(AgencyRow row, Problem problem) => new(row, RowVerdict.Wrong(problem), null, null);
}
