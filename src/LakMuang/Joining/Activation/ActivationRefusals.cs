using LakMuang.Kernel;

namespace LakMuang.Joining.Activation;

internal static class ActivationRefusals
{
    /// <summary>The same words whatever is wrong with a code: a guesser learns nothing.</summary>
    public static readonly Problem WrongCode = new("activation.wrong", new(
        "รหัสไม่ถูกต้องหรือหมดอายุ ตรวจรหัสหน่วยงานและรหัสเปิดใช้งานกับหนังสือฉบับล่าสุด ถ้ายังไม่ได้ ขอรหัสใหม่จากสำนักงานที่ออกหนังสือ",
        "The code is wrong or has expired. Compare both codes with the newest letter. If it still fails, ask the office that sent the letter for a new code."));

    public static readonly Problem AgencyCodeMissing = new("activation.agency.missing", new(
        "กรอกรหัสหน่วยงาน", "Enter the agency code"), "AgencyCode");

    public static readonly Problem CodeMissing = new("activation.code.missing", new(
        "กรอกรหัสเปิดใช้งานจากหนังสือ", "Enter the activation code from the letter"), "Code");

    public static readonly Problem HasAdmin = new("activation.has-admin", new(
        "หน่วยงานนี้มีผู้ดูแลระบบ SSO แล้ว รหัสนี้จึงใช้ไม่ได้ ให้ผู้ดูแลคนปัจจุบันเพิ่มท่าน หรือแจ้งสำนักงานที่กำกับดูแล",
        "This agency has an SSO admin already, so the code opens nothing. Ask that admin to add you, or tell the office above."));

    public static readonly Problem Lost = new("activation.lost", new(
        "มีผู้ใช้รหัสนี้ลงทะเบียนผู้ดูแลของหน่วยงานไปก่อนแล้ว หรือมีการออกรหัสใหม่แทน ข้อมูลของท่านยังไม่ถูกบันทึก กรุณาแจ้งสำนักงานที่ออกหนังสือ",
        "Somebody else has used this code first, or a newer one has replaced it. Nothing of yours was saved. Please tell the office that sent the letter."));

    public static readonly Problem Gone = new("activation.gone", new(
        "หมดเวลาลงทะเบียนของครั้งนี้แล้ว (2 ชั่วโมง) กรุณากรอกรหัสเปิดใช้งานใหม่ รหัสเดิมยังใช้ได้",
        "The two hours of this registration are over. Please enter the activation code again; it still works."));

    public static readonly Problem UseThaId = new("activation.use-thaid", new(
        "เลขประจำตัวนี้ใช้ ThaID แล้ว กรุณาย้อนกลับไปเลือกยืนยันด้วย ThaID",
        "This citizen ID is used with ThaID. Please go back and choose ThaID."), "CitizenId");

    public static readonly Problem EmailWrong = new("activation.email", new(
        "กรอกอีเมลให้ถูกต้อง เช่น somchai@example.go.th", "Enter an e-mail address, such as somchai@example.go.th"), "Email");

    public static readonly Problem EmailUnproved = new("activation.email-unproved", new(
        "ยังไม่ได้ยืนยันอีเมลด้วยรหัส 6 หลัก", "The e-mail address has not been proved by its six digits yet."));

    public static readonly Problem MobileWrong = new("activation.mobile", new(
        "กรอกหมายเลขโทรศัพท์มือถือ 10 หลัก ขึ้นต้นด้วย 06 08 หรือ 09", "Enter a mobile number of 10 digits that begins with 06, 08 or 09"), "Mobile");

    public static readonly Problem NoPicture = new("activation.no-picture", new(
        "หัวหนังสือต้องเป็นภาพ JPEG หรือ PNG", "A letterhead is a JPEG or PNG picture."), "Letterhead");

    public static readonly Problem NothingChosen = new("activation.nothing", new(
        "เลือกอย่างน้อยหนึ่งหน่วยงานที่ยังไม่มีผู้ดูแลระบบ SSO", "Choose at least one agency that has no SSO admin."), "Chosen");

    public static Problem TooManyTries(TimeSpan wait) => new("activation.throttled", new Text(
        "ลองผิดหลายครั้งเกินไปจากเครือข่ายนี้ กรุณารอ {0} นาทีแล้วลองใหม่ รหัสของหน่วยงานยังใช้ได้",
        "Too many wrong tries from this network. Wait {0} minutes and try again; the agency's code still works.").With((int)Math.Ceiling(wait.TotalMinutes)));

    public static Problem Needed(string field, Text what) => new("activation.needed", new Text("กรอก{0}", "Enter {1}").With(what.Th, what.En), field);

    public static Problem TooLong(string field, int most) => new("activation.too-long", new Text("ยาวได้ไม่เกิน {0} ตัวอักษร", "At most {0} characters.").With(most), field);

    public static Problem TooManySearches(TimeSpan wait) => new("agency-search.throttled", new Text(
        "ค้นหาจากเครือข่ายนี้ถี่เกินไป กรุณารอ {0} นาทีแล้วค้นใหม่",
        "Too many searches from this network. Please wait {0} minutes and search again.").With((int)Math.Ceiling(wait.TotalMinutes)));
}
