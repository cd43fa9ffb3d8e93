using LakMuang.Agencies.Contracts;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

/// <summary>Where an agency lies, in words: อ.ภูเขียว จ.ชัยภูมิ.</summary>
internal static class AreaNames
{
    public static Task<Dictionary<string, string>> OfAsync(LakMuangDb db, IEnumerable<Agency> agencies, CancellationToken ct)
    {
        var codes = agencies.SelectMany(a => new[] { a.ProvinceCode, a.DistrictCode }).OfType<string>().Distinct().ToArray();
        return db.Areas.Where(a => codes.Contains(a.Code)).ToDictionaryAsync(a => a.Code, a => a.NameTh, ct);
    }

    public static AgencyFacts Facts(Agency agency, Dictionary<string, string> areas)
    {
        var district = agency.DistrictCode is { } d && areas.TryGetValue(d, out var districtName) ? $"อ.{districtName} " : "";
        var province = agency.ProvinceCode is { } p && areas.TryGetValue(p, out var provinceName) ? $"จ.{provinceName}" : "";
        var words = (district + province).Trim();

        // Place names have no official English in the data, so both languages show the Thai one.
        return new(agency.Id, agency.Code, agency.Type, new(agency.NameTh, agency.NameEn), new(words, words), agency.ProvinceCode);
    }
}
