using LakMuang.Samples.Common;

namespace LakMuang.Samples.ElectionCentre;

/// <summary>Somebody in office, as typed.</summary>
public sealed class OfficialForm
{
    public Office? Office { get; set; }

    public string? Name { get; set; }

    public string? Seat { get; set; }

    public string? From { get; set; }

    public string? Letter { get; set; }

    public string? LetterDate { get; set; }

    public static OfficialForm Of(Official official) => new()
    {
        Office = official.Office,
        Name = official.Name,
        Seat = official.Seat,
        From = ThaiDay.Typed(official.From),
        Letter = official.Letter,
        LetterDate = official.LetterDate is { } day ? ThaiDay.Typed(day) : null,
    };

    /// <returns>What is wrong, by field.</returns>
    public Dictionary<string, Words> Read(Guid id, DateOnly today, out Official official)
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

        var letter = Digits.Text(Letter);
        if (letter.Length is 0 or > 150)
        {
            faults[nameof(Letter)] = new("กรุณากรอกเลขที่ประกาศหรือคำสั่ง ไม่เกิน 150 ตัวอักษร", "Please type the number of the announcement or order, at most 150 characters.");
        }

        if (!ThaiDay.TryRead(LetterDate, out var letterDate) || letterDate > today)
        {
            faults[nameof(LetterDate)] = new("กรุณากรอกวันที่ของประกาศหรือคำสั่ง ไม่เกินวันนี้ เช่น 30/3/2568", "Please type the day of the announcement or order, today at the latest, such as 30/3/2568.");
        }

        official = new(id, Office ?? default, name, seat.Length == 0 ? null : seat, from, Letter: letter, LetterDate: letterDate);
        return faults;
    }
}
