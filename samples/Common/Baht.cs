using System.Globalization;
using System.Text.RegularExpressions;

namespace LakMuang.Samples.Common;

/// <summary>Amounts of money, kept in satang: no sum is ever rounded.</summary>
public static partial class Baht
{
    private const long Most = 999_999_999_999;

    private static readonly string[] _digits = ["", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"];
    private static readonly string[] _places = ["", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"];

    /// <summary>Reads <c>12,500.50</c> or <c>๑๒๕๐๐.๕</c>.</summary>
    /// <param name="typed">Commas only where they part thousands; at most two decimals.</param>
    /// <param name="satang">Above nothing, at most 9,999,999,999.99 baht.</param>
    public static bool TryRead(string? typed, out long satang)
    {
        satang = 0;
        var text = Digits.Plain(typed).Replace("บาท", "", StringComparison.Ordinal).Trim();
        if (!Amount().IsMatch(text) || !decimal.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var baht))
        {
            return false;
        }

        satang = (long)(Math.Min(baht, Most) * 100);
        return satang is > 0 and <= Most;
    }

    /// <summary><c>12,500.50</c></summary>
    public static string Show(long satang) => (satang / 100m).ToString("#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>As it stands in brackets beside an amount: หนึ่งหมื่นสองพันห้าร้อยบาทห้าสิบสตางค์.</summary>
    public static string InWords(long satang)
    {
        var (baht, rest) = (satang / 100, satang % 100);
        return (baht > 0 || rest == 0 ? Say(baht) + "บาท" : "") + (rest > 0 ? Say(rest) + "สตางค์" : "ถ้วน");
    }

    private static string Say(long number)
    {
        if (number == 0)
        {
            return "ศูนย์";
        }

        var millions = number / 1_000_000;
        var words = millions > 0 ? Say(millions) + "ล้าน" : "";
        var rest = (int)(number % 1_000_000);
        for (int place = 5, unit = 100_000; place >= 0; place--, unit /= 10)
        {
            var digit = rest / unit % 10;
            words += (digit, place) switch
            {
                (0, _) => "",
                (1, 0) when number > 1 && words.Length > 0 => "เอ็ด",
                (1, 1) => "สิบ",
                (2, 1) => "ยี่สิบ",
                _ => _digits[digit] + _places[place],
            };
        }

        return words;
    }

    [GeneratedRegex(@"^(\d{1,10}|\d{1,3}(,\d{3}){1,3})(\.\d{1,2})?$")]
    private static partial Regex Amount();
}
