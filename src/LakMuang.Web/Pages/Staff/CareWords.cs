using LakMuang.Agencies.Contracts;
using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Staff;

/// <summary>Words of the pages that correct a person's data and help with their sign-in.</summary>
internal static class CareWords
{
    public static readonly Text NotHereTitle = new("ทำที่หน้านี้ไม่ได้", "This cannot be done here");

    public static readonly Text Edit = new("แก้ไขข้อมูล", "Correct data");
    public static readonly Text EditOf = new("แก้ไขข้อมูล {0}", "Correct the data of {0}");
    public static readonly Text ByThaId = new("ข้อมูลที่ยืนยันด้วย ThaID", "Proved by ThaID");
    public static readonly Text OnlyThaId = new("ข้อมูลส่วนนี้เปลี่ยนได้โดย ThaID เท่านั้น ถ้าไม่ตรงกับปัจจุบัน ให้เจ้าตัวติดต่อสำนักทะเบียน", "Only ThaID changes these. If they are out of date, the person asks the registration office.");
    public static readonly Text NowIs = new("ขณะนี้ในระบบ (มีผู้แก้ไขก่อนท่าน): {0}", "Now stored (changed by somebody before you): {0}");
    public static readonly Text Save = new("บันทึกข้อมูล", "Save");
    public static readonly Text SaidCorrected = new("บันทึกข้อมูลแล้ว", "Saved.");

    public static readonly Text Access = new("การเข้าใช้", "Sign-in and sessions");
    public static readonly Text AccessOf = new("การเข้าใช้ของ {0}", "Sign-in and sessions of {0}");
    public static readonly Text Since = new("เข้าเมื่อ {0}", "Since {0}");
    public static readonly Text Level = new("ระดับ {0}", "level {0}");
    public static readonly Text End = new("ให้ออกจากระบบ", "Sign out");
    public static readonly Text EndAll = new("ให้ออกจากทุกเครื่อง", "Sign out everywhere");
    public static readonly Text EndAllWhy = new("สิ่งที่เข้าไว้ใช้ไม่ได้ทันที ทุกระบบได้รับแจ้ง เจ้าตัวเข้าใหม่ได้ และได้รับแจ้งทางอีเมล", "Everything entered is dead at once and every system is told. The person may sign in again, and is told by e-mail.");
    public static readonly Text SaidOneEnded = new("ให้ออกจากระบบรายการนั้นแล้ว", "That session has ended.");
    public static readonly Text SaidAllEnded = new("ให้ออกจากทุกเครื่องแล้ว สิ่งที่เข้าไว้ก่อนหน้านี้ใช้ไม่ได้อีก", "Signed out everywhere. Nothing entered before works any more.");

    public static readonly Text Tries = new("การใส่รหัสผิด", "Wrong tries");
    public static readonly Text IsSlowed = new("ถูกหน่วงเวลา", "Slowed down");
    public static readonly Text NotSlowed = new("ไม่ได้ถูกหน่วงเวลาจากการใส่รหัสผิด", "Not slowed down by wrong tries.");
    public static readonly Text Unlock = new("ให้ลองใหม่ได้ทันที", "Let them try again now");
    public static readonly Text UnlockWhy = new("ล้างการนับของบุคคลนี้เท่านั้น ไม่ล้างของเครื่องที่ใส่รหัสผิด ถ้าไม่แน่ใจว่าเป็นเจ้าตัว อย่าล้าง", "Clears the count of this person, not of the place the tries came from. If it may not be the person, leave it.");
    public static readonly Text SaidUnlocked = new("ล้างการนับแล้ว ลองเข้าใหม่ได้ทันที", "Cleared. They may try again now.");

    public static readonly Text ToldLately = new("ระบบที่ได้รับแจ้งใน 1 ชั่วโมงที่ผ่านมา", "Systems told within the last hour");
    public static readonly Text NothingTold = new("ไม่มีระบบที่ต้องแจ้ง", "No system had to be told.");

    public static readonly Text Reset = new("ยกเลิกรหัสผ่าน", "Take the password back");
    public static readonly Text SaidReset = new("ยกเลิกรหัสผ่านแล้ว และให้ออกจากทุกเครื่องแล้ว ให้เข้าใหม่ด้วย ThaID", "The password is taken back and everything is signed out. They sign in with ThaID.");
    public static readonly Text SaidResetMailed = new("ยกเลิกรหัสผ่านแล้ว และส่งรหัสสำหรับตั้งใหม่ไปที่อีเมลของเจ้าตัวแล้ว", "The password is taken back, and a code to choose a new one went to the person's mailbox.");

    /// <summary>The fields of a correction as the trail names them, in words; null for none that have words.</summary>
    public static readonly Text RetirementUnknown = new("ไม่ทราบ กรอกวันเกิดหรือวันเกษียณ", "Unknown: enter a date of birth or the day of retirement");
    public static readonly Text RetirementLetter = new("หนังสือที่แจ้งวันเกษียณ", "Letter that tells the day of retirement");
    public static readonly Text RetirementLetterHint = new("กรอกเมื่อกรอกวันเกษียณ เช่น ประกาศรายชื่อผู้เกษียณ", "Needed with a day of retirement: the announcement of those who retire, for example.");

    public static string? FieldsOf(string? named) =>
        string.Join(", ", (named ?? "").Split(' ').Select(name => _fields.GetValueOrDefault(name)).OfType<Text>()) is { Length: > 0 } words ? words : null;

    private static readonly Dictionary<string, Text> _fields = new(StringComparer.OrdinalIgnoreCase)
    {
        [PersonField.Title] = new("คำนำหน้า", "title"),
        [PersonField.Given] = new("ชื่อ", "given name"),
        [PersonField.Family] = new("นามสกุล", "family name"),
        [PersonField.TitleEn] = new("คำนำหน้า (อังกฤษ)", "title in English"),
        [PersonField.GivenEn] = new("ชื่อ (อังกฤษ)", "given name in English"),
        [PersonField.FamilyEn] = new("นามสกุล (อังกฤษ)", "family name in English"),
        [PersonField.BirthDate] = new("วันเกิด", "date of birth"),
        [PersonField.RetiresOn] = new("วันเกษียณ", "day of retirement"),
        [PersonField.Email] = new("อีเมล", "e-mail"),
        [PersonField.Mobile] = new("โทรศัพท์", "mobile"),
        ["Position"] = new("ชื่อตำแหน่ง", "position"),
    };

    /// <summary>The name of a field alone, where nothing is asked for.</summary>
    public static Text NameOf(string field) => _fields.GetValueOrDefault(field) ?? Of(field);

    public static Text Of(string field) => field switch
    {
        PersonField.Title => new("คำนำหน้า", "Title"),
        PersonField.Given => new("ชื่อ", "Given name"),
        PersonField.Family => new("นามสกุล", "Family name"),
        PersonField.TitleEn => new("คำนำหน้า (อังกฤษ) (ไม่บังคับ)", "Title in English (optional)"),
        PersonField.GivenEn => new("ชื่อ (อังกฤษ) (ไม่บังคับ)", "Given name in English (optional)"),
        PersonField.FamilyEn => new("นามสกุล (อังกฤษ) (ไม่บังคับ)", "Family name in English (optional)"),
        PersonField.BirthDate => new("วันเกิด (ไม่บังคับ)", "Date of birth (optional)"),
        PersonField.RetiresOn => new("วันเกษียณ (ไม่บังคับ)", "Day of retirement (optional)"),
        PersonField.Email => new("อีเมล (ไม่บังคับ)", "E-mail (optional)"),
        PersonField.Mobile => new("โทรศัพท์มือถือ (ไม่บังคับ)", "Mobile (optional)"),
        _ => new("ชื่อตำแหน่ง", "Position"),
    };

    public static Text? HintOf(string field) => field switch
    {
        PersonField.Email => new("อีเมลใหม่ยังไม่ยืนยัน จึงรับรหัสเข้าระบบไม่ได้ เจ้าตัวเข้าด้วย ThaID ได้ตามปกติ อีเมลเดิมจะได้รับแจ้ง", "A new address is unverified and gets no sign-in codes; the person can use ThaID. The old address is told."),
        PersonField.BirthDate => new("เช่น 5 ม.ค. 2528", "Such as 5 Jan 1985"),
        PersonField.RetiresOn => new("30 กันยายน ของปีงบประมาณที่อายุครบ 60 เช่น 30 ก.ย. 2575 ไม่ต้องกรอกเมื่อกรอกวันเกิดเต็ม หรือมีเฉพาะตำแหน่งจากการเลือกตั้ง", "30 September of the fiscal year in which 60 is completed, such as 30 Sep 2032. Not needed with a full date of birth, nor for elected posts alone."),
        _ => null,
    };

    public static string? InputOf(string field) => field switch
    {
        PersonField.Email => "email",
        PersonField.Mobile => "tel",
        _ => null,
    };

    public static Text Of(Slowed slow)
    {
        var (from, until) = (ThaiDate.Time(slow.Since), slow.Until);
        var words = slow.By switch
        {
            SlowedBy.WrongPasswords => new Text("ใส่รหัสผ่านผิดหลายครั้ง ตั้งแต่ {0} ลองใหม่ได้เองเมื่อ {1}", "Several wrong passwords since {2}. Free again at {3}."),
            SlowedBy.WrongCodes => new("ใส่รหัสทางอีเมลผิดหลายครั้ง ตั้งแต่ {0} ลองใหม่ได้เองเมื่อ {1}", "Several wrong codes since {2}. Free again at {3}."),
            _ => new("ขอรหัสทางอีเมลหลายครั้งโดยไม่ได้ใช้ ตั้งแต่ {0} ขอใหม่ได้เองเมื่อ {1}", "Several unanswered codes since {2}. Free again at {3}."),
        };
        return words.With(from.Th, ThaiDate.Moment(until).Th, from.En, ThaiDate.Moment(until).En);
    }
}
