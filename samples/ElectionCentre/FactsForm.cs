using System.Globalization;
using LakMuang.Samples.Common;

namespace LakMuang.Samples.ElectionCentre;

/// <summary>The facts of an agency, as typed.</summary>
public sealed class FactsForm
{
    public string? Name { get; set; }

    public string? Type { get; set; }

    public string? Province { get; set; }

    public string? District { get; set; }

    public string? Area { get; set; }

    public static FactsForm Of(RegisterFacts facts) => new()
    {
        Name = facts.Name,
        Type = facts.Type,
        Province = facts.Province,
        District = facts.District,
        Area = facts.Area?.ToString("0.##", CultureInfo.InvariantCulture),
    };

    /// <returns>What is wrong, by field.</returns>
    public Dictionary<string, Words> Read(out RegisterFacts facts)
    {
        facts = new(Digits.Text(Name), Digits.Text(Type), Digits.Text(Province), Digits.Text(District), null);
        var faults = new Dictionary<string, Words>();
        foreach (var (name, value, needed) in new[]
        {
            (nameof(Name), facts.Name, true), (nameof(Type), facts.Type, true), (nameof(Province), facts.Province, true), (nameof(District), facts.District, false),
        })
        {
            if ((needed && value.Length == 0) || value.Length > 150)
            {
                faults[name] = new("กรุณากรอกข้อมูลนี้ ไม่เกิน 150 ตัวอักษร", "Please fill this in, at most 150 characters.");
            }
        }

        var area = Digits.Plain(Area).Replace(",", "", StringComparison.Ordinal);
        if (decimal.TryParse(area, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read) && read is > 0 and < 1_000_000 && decimal.Round(read, 2) == read)
        {
            facts = facts with { Area = read };
        }
        else if (area.Length > 0)
        {
            faults[nameof(Area)] = new("กรุณากรอกตัวเลขมากกว่า 0 ทศนิยมไม่เกินสองตำแหน่ง เช่น 45.25", "Please type a number above 0 with at most two decimals, such as 45.25.");
        }

        return faults;
    }
}
