using LakMuang.Samples.Common;

namespace LakMuang.Samples.ElectionCentre;

/// <summary>Somebody in office, as typed.</summary>
public sealed class OfficialForm
{
    public Office? Office { get; set; }

    public string? Name { get; set; }

    public string? Seat { get; set; }

    public string? From { get; set; }

    public static OfficialForm Of(Official official) =>
        new() { Office = official.Office, Name = official.Name, Seat = official.Seat, From = ThaiDay.Typed(official.From) };

    /// <returns>What is wrong, by field.</returns>
    public Dictionary<string, Words> Read(Guid id, out Official official)
    {
        var faults = new Dictionary<string, Words>();
        var (name, seat) = (Digits.Text(Name), Digits.Text(Seat));
        if (name.Length is 0 or > 150)
        {
            faults[nameof(Name)] = new("กรุณากรอกชื่อและชื่อสกุล ไม่เกิน 150 ตัวอักษร", "Please type the full name, at most 150 characters.");
        }

        if (seat.Length > 60)
        {
            faults[nameof(Seat)] = new("ยาวเกิน 60 ตัวอักษร", "Longer than 60 characters.");
        }

        if (Office is null)
        {
            faults[nameof(Office)] = new("กรุณาเลือกตำแหน่ง", "Please choose an office.");
        }

        if (!ThaiDay.TryRead(From, out var from))
        {
            faults[nameof(From)] = ThaiDay.Fault;
        }

        official = new(id, Office ?? default, name, seat.Length == 0 ? null : seat, from);
        return faults;
    }
}
