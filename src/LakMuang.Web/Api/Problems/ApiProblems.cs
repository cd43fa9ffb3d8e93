using LakMuang.Kernel;

namespace LakMuang.Web.Api.Problems;

/// <summary>What is wrong with a request before any use case is asked. Their codes are stable.</summary>
internal static class ApiProblems
{
    public static readonly Problem NoToken = new("api.token", new(
        "ต้องมี access token ที่ออกให้ API นี้และยังใช้ได้", "An access token is needed that was issued for this API and is still valid."));

    public static readonly Problem NoScope = new("api.scope", new(
        "access token ไม่มีขอบเขต (scope) ของงานนี้ หรือการอนุญาตของระบบสิ้นสุดแล้ว", "The access token lacks the scope of this operation, or the client's permit has ended."));

    public static readonly Problem NeedsPerson = new("api.needs-person", new(
        "งานนี้ต้องทำโดยบุคคลที่เข้าสู่ระบบ ระบบทำเองไม่ได้", "This takes a person who is signed in. No client does it by itself."));

    public static readonly Problem TooMany = new("api.too-many", new(
        "เรียกถี่เกินไป รอตามเวลาในส่วนหัว Retry-After แล้วเรียกใหม่", "Too many requests. Wait for the time in the header Retry-After."));

    public static readonly Problem TooSlow = new("api.timeout", new(
        "เนื้อหามาไม่ครบในเวลาที่กำหนด ส่งใหม่อีกครั้ง", "The body did not arrive in time. Send it again."));

    public static readonly Problem NoJson = new("api.json", new(
        "เนื้อหาไม่ใช่ JSON ตามรูปแบบของงานนี้", "The body is not JSON in the form of this operation."));

    public static readonly Problem WrongType = new("api.media-type", new(
        "ชนิดของเนื้อหาใช้กับงานนี้ไม่ได้", "The media type of the body is not one that this operation takes."));

    public static readonly Problem TooLarge = new("api.too-large", new(
        "เนื้อหาใหญ่เกินกำหนด", "The body is larger than this operation takes."));

    public static readonly Problem BadCursor = new("api.cursor", new(
        "cursor นี้ไม่ใช่ของรายการและตัวกรองนี้ ให้เริ่มรายการใหม่", "This cursor does not belong to this list with these filters. Begin the list again."), "cursor");

    public static readonly Problem NoKey = new("api.idempotency-key", new(
        "ต้องมีส่วนหัว Idempotency-Key ยาว 8–128 ตัว เป็นตัวอักษร ตัวเลข หรือ - _ . :",
        "The header Idempotency-Key is needed: 8 to 128 letters, digits or - _ . :"));

    public static readonly Problem KeyUsed = new("api.idempotency-key-used", new(
        "Idempotency-Key นี้ใช้กับคำขออื่นไปแล้ว", "This Idempotency-Key was used for another request."));

    public static readonly Problem UnderWay = new("api.under-way", new(
        "คำขอเดียวกันกำลังดำเนินการอยู่ ลองใหม่ในอีกครู่", "The same request is being carried out. Try again in a moment."));

    public static readonly Problem AnswerLost = new("api.answer-lost", new(
        "คำขอนี้ดำเนินการไปแล้ว แต่คำตอบสูญหาย ให้อ่านสถานะปัจจุบัน", "The request was carried out, and its answer was lost. Read how things stand now."));

    public static readonly Problem NoVersion = new("api.if-match", new(
        "ต้องมีส่วนหัว If-Match ตาม ETag ที่อ่านมา", "The header If-Match is needed, with the ETag that was read."));

    public static readonly Problem OtherVersion = new("api.changed", new(
        "ข้อมูลเปลี่ยนไปหลังจากที่อ่าน ยังไม่มีการเปลี่ยนแปลงใด ให้อ่านใหม่", "This has changed since it was read. Nothing was done: read it again."));

    public static readonly Problem NotHere = new("api.none", new("ไม่มีสิ่งนี้", "There is no such thing."));

    public static readonly Problem WrongMethod = new("api.method", new("ที่อยู่นี้ไม่รับวิธีเรียกนี้", "This address does not take this method."));

    public static readonly Problem Away = new("api.away", new("ระบบไม่พร้อมชั่วคราว", "The service is away for a moment."));

    public static readonly Problem Broken = new("api.failed", new("เกิดข้อผิดพลาดในระบบ แจ้งหมายเลขอ้างอิงนี้", "Something failed here. Please report this reference."));

    public static readonly Problem Stale = new("api.conflict", new(
        "มีผู้อื่นเปลี่ยนข้อมูลนี้ในเวลาเดียวกัน ให้อ่านใหม่แล้วลองอีกครั้ง", "Somebody else changed this at the same time. Read it again and retry."));

    /// <summary>For a request that was stopped before it came to an operation.</summary>
    public static Problem OfStatus(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => NoToken,
        StatusCodes.Status404NotFound => NotHere,
        StatusCodes.Status405MethodNotAllowed => WrongMethod,
        StatusCodes.Status408RequestTimeout => TooSlow,
        StatusCodes.Status409Conflict => Stale,
        StatusCodes.Status413PayloadTooLarge => TooLarge,
        StatusCodes.Status415UnsupportedMediaType => WrongType,
        StatusCodes.Status503ServiceUnavailable => Away,
        >= 500 => Broken,
        _ => NoJson,
    };

    public static Problem BadQuery(string name) => new("api.query", new Text(
        "พารามิเตอร์ {0} ใช้กับงานนี้ไม่ได้ หรือค่าไม่ถูกรูปแบบ", "The parameter {0} is not one of this operation, or its value is out of form.").With(name), name);

    public static Problem NumberInAddress(string name) => new("api.citizen-id", new(
        "อย่าใส่เลขประจำตัวประชาชนในที่อยู่ ใช้ POST …/people/search", "A citizen ID must not stand in an address. Use POST …/people/search."), name);

    public static Problem BadMember(string path) => new("api.json", new Text(
        "ค่าที่ {0} ไม่ถูกรูปแบบ หรือไม่รู้จัก", "The value at {0} is out of form, or unknown.").With(path), path);
}
