using LakMuang.Kernel;

namespace LakMuang.Web.Pages;

/// <summary>What went wrong with a request, for a person.</summary>
/// <param name="Title">What happened.</param>
/// <param name="Advice">What to do now.</param>
/// <param name="Code">What a program is told, or null where the status says enough.</param>
/// <param name="WithReference">Whether our staff need the number to find the cause.</param>
public sealed record CalmProblem(Text Title, Text Advice, string? Code = null, bool WithReference = false)
{
    public static readonly Text Home = new("ไปหน้าแรก", "Go to the first page");

    public static readonly Text ReferenceWord = new("รหัสอ้างอิง", "Reference");

    /// <summary>The words for a status; statuses that have none of their own get the words of 400 or 500.</summary>
    public static CalmProblem Of(int status, bool staleForm) => status switch
    {
        400 when staleForm => _stale,
        403 => _notYours,
        404 or 410 => _nothingHere,
        405 => _wrongMethod,
        409 => _faster,
        413 => _tooLarge,
        429 => _tooMany,
        503 => _restarting,
        401 => _signIn,
        < 500 => _unreadable,
        _ => _broken,
    };

    private static readonly CalmProblem _stale = new(
        new("หน้านี้เปิดค้างไว้นานเกินไป หรือเบราว์เซอร์ไม่รับคุกกี้", "This page was open too long, or the browser refuses cookies"),
        new("ยังไม่มีการบันทึกใด ๆ กลับไปหน้าเดิม โหลดหน้าใหม่ แล้วทำอีกครั้ง หากยังพบหน้านี้ ให้เปิดรับคุกกี้ของเว็บไซต์นี้ในเบราว์เซอร์",
            "Nothing was saved. Go back, reload the page and try again. If this page returns, allow cookies for this site in your browser."));

    private static readonly CalmProblem _unreadable = new(
        new("ระบบอ่านคำขอนี้ไม่ได้", "This request cannot be read"),
        new("ลิงก์อาจถูกตัดหรือข้อมูลมาไม่ครบ กลับไปหน้าเดิมแล้วทำอีกครั้ง", "The link may be cut short or something may be missing. Go back and try again."),
        "invalid_request");

    private static readonly CalmProblem _signIn = new(
        new("กรุณาเข้าสู่ระบบก่อน", "Please sign in first"),
        new("หน้านี้เปิดได้เมื่อเข้าสู่ระบบแล้ว หรือการใช้งานครั้งก่อนหมดเวลา", "This page opens after you sign in; your last session may have ended."));

    private static readonly CalmProblem _notYours = new(
        new("หน้านี้ไม่อยู่ในสิทธิของท่าน", "This page is not among your rights"),
        new("หากหน้าที่ของท่านต้องใช้หน้านี้ ให้ติดต่อผู้ดูแลหน่วยงานของท่านพร้อมหนังสือมอบหมาย", "If your duties need it, ask your agency admin and bring the appointment letter."),
        "access_denied");

    private static readonly CalmProblem _nothingHere = new(
        new("ไม่พบหน้านี้", "This page was not found"),
        new("ที่อยู่อาจพิมพ์ผิด หรือหน้านี้ย้ายไปแล้ว ตรวจดูที่อยู่ หรือเริ่มจากหน้าแรก", "The address may be mistyped or the page has moved. Check the address, or start from the first page."),
        "not_found");

    private static readonly CalmProblem _wrongMethod = new(
        new("หน้านี้เปิดด้วยวิธีนี้ไม่ได้", "This page cannot be opened this way"),
        new("อาจเกิดจากการโหลดหน้าซ้ำหลังส่งแบบฟอร์ม เริ่มใหม่จากหน้าแรก", "A form may have been reloaded after it was sent. Start again from the first page."),
        "invalid_request");

    private static readonly CalmProblem _faster = new(
        new("มีผู้อื่นเปลี่ยนข้อมูลนี้ในเวลาเดียวกัน", "Somebody else changed this at the same time"),
        new("ยังไม่มีการบันทึกใด ๆ กลับไปหน้าเดิม โหลดหน้าใหม่เพื่อดูข้อมูลล่าสุด แล้วทำอีกครั้ง", "Nothing was saved. Go back, reload the page to see what is there now, and try again."),
        "temporarily_unavailable");

    private static readonly CalmProblem _tooLarge = new(
        new("ข้อมูลที่ส่งมาใหญ่เกินไป", "What was sent is too large"),
        new("ยังไม่มีการบันทึกใด ๆ เลือกไฟล์ที่เล็กกว่าแล้วส่งอีกครั้ง", "Nothing was saved. Choose a smaller file and send again."),
        "invalid_request");

    private static readonly CalmProblem _tooMany = new(
        new("มีการลองหลายครั้งเกินไป", "Too many attempts"),
        new("เพื่อความปลอดภัย รอสักครู่แล้วลองใหม่ ระหว่างนี้ใช้ ThaID ได้", "For safety, wait a moment and try again. Meanwhile you can use ThaID."),
        "slow_down");

    private static readonly CalmProblem _broken = new(
        new("ระบบขัดข้อง", "Something went wrong on our side"),
        new("รายการล่าสุดอาจยังไม่ถูกบันทึก ลองใหม่ใน 1 นาที หากยังขัดข้อง แจ้งรหัสอ้างอิงนี้แก่ผู้ดูแลหน่วยงาน",
            "The last step may not have been saved. Try again in a minute; if it still fails, give this reference to your agency admin."),
        "server_error",
        WithReference: true);

    private static readonly CalmProblem _restarting = new(
        new("ระบบกำลังเริ่มใหม่", "The system is restarting"),
        new("ใช้เวลาไม่ถึงหนึ่งนาที รอสักครู่แล้วโหลดหน้านี้ใหม่", "It takes less than a minute. Wait a moment, then reload this page."),
        "temporarily_unavailable",
        WithReference: true);
}
