using LakMuang.Samples.Common;

namespace LakMuang.Samples.CorporateOnline;

/// <summary>What an administrator types about a user.</summary>
public sealed class UserForm
{
    /// <summary>The user's <c>sub</c>.</summary>
    public string? Who { get; set; }

    public string? Duty { get; set; }

    public string? Letter { get; set; }

    public string? Date { get; set; }

    /// <returns>What is wrong, or null.</returns>
    public Words? Read(DateOnly today, out string letter, out DateOnly day)
    {
        letter = Digits.Text(Letter);
        return !ThaiDay.TryRead(Date, out day) || day > today
            ? new("กรุณากรอกวันที่ของหนังสือ ไม่เกินวันนี้ เช่น 16/11/2569", "Please type the letter's day, today at the latest, such as 16/11/2569.")
            : letter.Length is 0 or > 100 ? new("กรุณากรอกเลขที่คำสั่งหรือหนังสือ ไม่เกิน 100 ตัวอักษร", "Please type the number of the order or letter, at most 100 characters.")
            : null;
    }
}
