using System.Globalization;
using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Tool.Demo;

internal enum DemoScale
{
    Small,
    Province,
    National,
}

/// <summary>
/// The tree of agencies: offices of the department with the real names and codes of provinces and districts;
/// LAOs are synthetic: their numbers by type are about the real ones, their names come from subdistricts.
/// </summary>
internal sealed class DemoAgencies
{
    public const string DemoProvince = "36";
    public const string Root = "0000";
    private const string Bangkok = "10";

    // From this day on a password alone is not enough; the one demo agency in seed/agencies.csv without a day is the exception.
    private static readonly DateOnly _enforced = new(2026, 10, 1);

    // Of the June 2569 register: 30 นคร, 195 เมือง, 2,247 ตำบล, 5,300 อบต. The rest of the subdistricts is covered by these.
    private const int Cities = 30;
    private const int Towns = 195;
    private const int Municipalities = 2_247;
    private const int Organisations = 5_300;

    private readonly List<NewAgency> _all = [];
    private readonly Dictionary<string, NewAgency> _byCode = [];

    public DemoAgencies(DemoScale scale)
    {
        Areas = [.. Seed.Rows("areas.csv").Select(row => (row["code"], row["name"]))];
        AddOffices();
        AddDemoAgencies();
        if (scale is not DemoScale.Small)
        {
            AddOrganisations(scale);
        }
    }

    public IReadOnlyList<(string Code, string Name)> Areas { get; }

    public IReadOnlyList<NewAgency> All => _all;

    public NewAgency this[string code] => _byCode[code];

    private void AddOffices()
    {
        Add(Root, AgencyType.Department, "กรมส่งเสริมการปกครองท้องถิ่น", "Department of Local Administration", null, null, null);
        foreach (var (code, name) in Areas.Where(a => a.Code.Length == 2 && a.Code != Bangkok))
        {
            Add($"{code}00", AgencyType.ProvincialOffice, $"สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด{name}", $"Provincial Office {code}", Root, code, null);
        }

        foreach (var (code, name) in Areas.Where(a => a.Code.Length == 4 && a.Code[..2] != Bangkok))
        {
            Add(code, AgencyType.DistrictOffice, $"สำนักงานส่งเสริมการปกครองท้องถิ่นอำเภอ{name}", $"District Office {code}", $"{code[..2]}00", code[..2], code);
        }
    }

    private void AddDemoAgencies()
    {
        Add("02360101", AgencyType.ProvincialAdministration, "องค์การบริหารส่วนจังหวัดชัยภูมิ", "Chaiyaphum Provincial Administrative Organization", "3600", "36", null);
        foreach (var row in Seed.Rows("agencies.csv"))
        {
            DateOnly? from = DateOnly.TryParseExact(row["second_step_from"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
            Add(row["code"], Enum.Parse<AgencyType>(row["type"]), row["name_th"], row["name_en"], row["parent"], row["province"], row["district"], from, isExplicit: true);
        }
    }

    private void AddOrganisations(DemoScale scale)
    {
        var provinces = Areas.Where(a => a.Code.Length == 2 && a.Code != Bangkok && (scale is DemoScale.National || a.Code == DemoProvince)).ToList();
        foreach (var (code, name) in provinces.Where(p => p.Code != DemoProvince))
        {
            Add($"02{code}0101", AgencyType.ProvincialAdministration, $"องค์การบริหารส่วนจังหวัด{name}", $"Provincial Administrative Organization {code}", $"{code}00", code, null);
        }

        if (scale is DemoScale.National)
        {
            Add("01200901", AgencyType.SpecialAdministration, "เมืองพัทยา", "Pattaya City", "2000", "20", "2009");
        }

        var wanted = scale is DemoScale.National ? (Cities, Towns, Municipalities, Organisations) : (0, 1, 35, 106);
        var places = Seed.Rows("subdistricts.csv")
            .Where(row => provinces.Any(p => row["district_code"].StartsWith(p.Code, StringComparison.Ordinal)))
            .Select(row => (District: row["district_code"], Name: row["name"]))
            .ToList();
        AddOf(AgencyType.CityMunicipality, "03", "เทศบาลนคร", "City Municipality", wanted.Item1, places);
        AddOf(AgencyType.TownMunicipality, "04", "เทศบาลเมือง", "Town Municipality", wanted.Item2, places);
        AddOf(AgencyType.SubdistrictMunicipality, "05", "เทศบาลตำบล", "Subdistrict Municipality", wanted.Item3, places);
        AddOf(AgencyType.SubdistrictAdministration, "06", "องค์การบริหารส่วนตำบล", "Subdistrict Administrative Organization", wanted.Item4, places);
    }

    private void AddOf(AgencyType type, string digits, string th, string en, int count, List<(string District, string Name)> places)
    {
        var numbers = new Dictionary<string, int>();
        for (var i = 0; i < count; i++)
        {
            // Spread over the country, and never two of one type in one place.
            var (district, name) = places[(int)((long)i * places.Count / count)];
            var number = numbers[district] = numbers.GetValueOrDefault(district) + 1;
            var code = $"{digits}{district}{number:D2}";
            var standsUnderProvince = type is AgencyType.CityMunicipality or AgencyType.TownMunicipality;
            Add(code, type, th + name, $"{en} {code}", standsUnderProvince ? $"{district[..2]}00" : district, district[..2], district);
        }
    }

    private void Add(
        string code, AgencyType type, string th, string en, string? parent, string? province, string? district,
        DateOnly? enforced = null, bool isExplicit = false)
    {
        var agency = new NewAgency(
            AgencyId.New(), code, type, th, en, parent is null ? null : _byCode[parent].Id, province, district, isExplicit ? enforced : _enforced);
        _all.Add(agency);
        _byCode.Add(code, agency);
    }
}
