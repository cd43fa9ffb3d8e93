using System.Globalization;
using System.Net.Mail;
using LakMuang.Samples.Common;

namespace LakMuang.Samples.Info;

/// <summary>Reads what was typed into a field: the value to keep, or what is wrong with it.</summary>
public static class FieldReading
{
    private const int Longest = 200;

    public static (string Value, Words? Fault) Read(Field field, string? typed)
    {
        var text = string.Concat((typed ?? "").Trim().Where(c => !char.IsControl(c)));
        if (field.Kind is not (FieldKind.Text or FieldKind.Required))
        {
            text = string.Concat(text.Select(c => c is >= '๐' and <= '๙' ? (char)('0' + (c - '๐')) : c));
        }

        if (field.Kind is FieldKind.Count or FieldKind.Area)
        {
            text = text.Replace(",", "", StringComparison.Ordinal);
        }

        return (text, text.Length > Longest ? new("ยาวเกิน 200 ตัวอักษร", "Longer than 200 characters.") : Fault(field.Kind, text));
    }

    private static Words? Fault(FieldKind kind, string text) => kind switch
    {
        FieldKind.Required when text.Length == 0 => new("กรุณากรอกข้อมูลนี้", "Please fill this in."),
        _ when text.Length == 0 => null,
        FieldKind.Count when text.Length > 8 || !text.All(char.IsAsciiDigit) =>
            new("กรุณากรอกจำนวนเต็ม เช่น 1250", "Please type a whole number, such as 1250."),
        FieldKind.Area when !IsArea(text) =>
            new("กรุณากรอกตัวเลขมากกว่า 0 ทศนิยมไม่เกินสองตำแหน่ง เช่น 45.25", "Please type a number above 0 with at most two decimals, such as 45.25."),
        FieldKind.Phone when text.Count(char.IsAsciiDigit) is < 3 or > 20 || text.Any(c => !char.IsAsciiDigit(c) && !"+-() ,ต่อ".Contains(c)) =>
            new("กรุณากรอกหมายเลขโทรศัพท์ เช่น 0 2241 9000 ต่อ 12", "Please type a telephone number, such as 0 2241 9000."),
        FieldKind.Email when !MailAddress.TryCreate(text, out var mail) || mail.Address != text =>
            new("กรุณากรอกอีเมล เช่น office@example.go.th", "Please type an e-mail address, such as office@example.go.th."),
        FieldKind.Web when !Uri.TryCreate(text, UriKind.Absolute, out var web) || web.Scheme is not ("http" or "https") =>
            new("กรุณากรอกที่อยู่เว็บไซต์ที่ขึ้นต้นด้วย https://", "Please type a web address that begins with https://."),
        _ => null,
    };

    private static bool IsArea(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var area)
        && area is > 0 and < 1_000_000 && decimal.Round(area, 2) == area;
}
