using System.Globalization;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Agencies;

/// <summary>Reads one typed field of a correction by the rules of all forms.</summary>
internal static class ReadCorrection
{
    private const int LongestTitle = 60;
    private const int LongestName = 120;
    private const int LongestPosition = 200;
    private const int Oldest = 110;
    private const int Youngest = 15;
    private const int LongestService = 46;

    public static Result<string> Of(string field, string? typed, DateOnly today)
    {
        var read = field switch
        {
            PersonField.Title => Name(typed, LongestTitle),
            PersonField.Given or PersonField.Family => Name(typed, LongestName),
            PersonField.TitleEn => English(typed, LongestTitle),
            PersonField.GivenEn or PersonField.FamilyEn => English(typed, LongestName),
            PersonField.BirthDate => Birth(typed, today),
            PersonField.RetiresOn => Retires(typed, today),
            PersonField.Email => Email(typed),
            PersonField.Mobile => TypedMobile.Read(typed) is { } digits ? digits : CorrectionRefusals.MobileWrong,
            _ when PersonField.AppointmentOf(field) is not null => Position(typed),
            _ => CorrectionRefusals.NoSuchField,
        };
        return read.Ok(out var value, out var problem) ? value : problem with { Field = field };
    }

    private static Result<string> Name(string? typed, int longest) =>
        TypedName.TryParsePerson(typed, longest, out var name, out var problem) ? name : problem;

    private static Result<string> English(string? typed, int longest) =>
        TypedName.Clean(typed).Length == 0 ? ""
        : !TypedName.TryParsePerson(typed, longest, out var name, out var problem) ? problem
        : name.Any(c => c is >= '\u0E00' and <= '\u0E7F') ? CorrectionRefusals.NotEnglish
        : name;

    private static Result<string> Birth(string? typed, DateOnly today) =>
        string.IsNullOrWhiteSpace(typed) ? ""
        : !TypedDay.TryParse(typed, today, out var day, out var problem) ? problem
        : day > today.AddYears(-Youngest) || day < today.AddYears(-Oldest) ? CorrectionRefusals.OddBirthDate
        : day.ToString("O", CultureInfo.InvariantCulture);

    private static Result<string> Retires(string? typed, DateOnly today) =>
        string.IsNullOrWhiteSpace(typed) ? ""
        : !TypedDay.TryParse(typed, today, out var day, out var problem) ? problem
        : day is not { Month: 9, Day: 30 } || day < today || day > today.AddYears(LongestService) ? CorrectionRefusals.OddRetirement
        : day.ToString("O", CultureInfo.InvariantCulture);

    private static Result<string> Email(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? ""
        : EmailAddress.TryParse(typed, out var email) ? email.Value
        : CorrectionRefusals.EmailWrong;

    private static Result<string> Position(string? typed) => TypedName.Clean(typed) switch
    {
        "" => CorrectionRefusals.PositionMissing,
        { Length: > LongestPosition } => CorrectionRefusals.PositionTooLong,
        var words => words,
    };
}

internal static class CorrectionRefusals
{
    public static readonly Problem NoSuchField = new("correction.no-field", new(
        "ไม่มีช่องนี้ในแบบฟอร์ม กรุณาเปิดหน้านี้ใหม่", "The form has no such field. Please open the page again."));

    public static readonly Problem MobileWrong = new("correction.mobile", new(
        "กรอกหมายเลขโทรศัพท์มือถือ 10 หลัก ขึ้นต้นด้วย 06 08 หรือ 09 หรือเว้นว่าง", "Enter a mobile number of 10 digits that begins with 06, 08 or 09, or leave it empty."));

    public static readonly Problem EmailWrong = new("correction.email", new(
        "รูปแบบอีเมลไม่ถูกต้อง ตัวอย่าง name@example.go.th", "This is not an e-mail address. Example: name@example.go.th"));

    public static readonly Problem NotEnglish = new("correction.not-english", new(
        "กรอกชื่อภาษาอังกฤษด้วยอักษรอังกฤษ หรือเว้นว่าง", "Write the English name in English letters, or leave it empty."));

    public static readonly Problem OddBirthDate = new("correction.birth-date", new(
        "วันเกิดต้องอยู่ระหว่าง 15 ถึง 110 ปีก่อน กรุณาตรวจปี พ.ศ.", "The date of birth must lie 15 to 110 years back. Please check the year."));

    public static readonly Problem OddRetirement = new("correction.retirement", new(
        "วันเกษียณคือ 30 กันยายน ของปีนี้หรือปีต่อ ๆ ไป เช่น 30 ก.ย. 2575 ผู้ที่พ้นไปแล้วให้บันทึกที่ “พ้นจากตำแหน่ง”",
        "The day of retirement is 30 September of this year or a later one, such as 30 Sep 2032. Record the departure of somebody who has left."));

    public static readonly Problem PositionMissing = new("correction.position", new("กรอกชื่อตำแหน่ง", "Enter the position."));

    public static readonly Problem PositionTooLong = new("correction.position-long", new(
        "ชื่อตำแหน่งยาวเกิน 200 ตัวอักษร", "The position is longer than 200 characters."));
}
