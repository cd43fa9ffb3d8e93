using LakMuang.Kernel;

namespace LakMuang.Web.Infrastructure.Files;

internal static class UploadWords
{
    public static readonly Problem FromElsewhere = new("upload.from-elsewhere", new(
        "คำขอนี้ไม่ได้มาจากหน้าของหลักเมือง", "This request does not come from a page of LakMuang."));

    public static readonly Problem NoCookie = new("upload.no-cookie", new(
        "เบราว์เซอร์ไม่ได้ส่งคุกกี้มา กรุณาเปิดรับคุกกี้แล้วโหลดหน้านี้ใหม่", "The browser sent no cookie. Please allow cookies and reload the page."));

    public static readonly Problem Unreadable = new("invalid_request", new("ระบบอ่านคำขอนี้ไม่ได้", "This request cannot be read."));

    public static readonly Problem None = new("upload.none", new("ไม่พบไฟล์ที่ส่งไว้", "There is no such upload."));

    public static readonly Problem TooFast = new("slow_down", new(
        "ส่งไฟล์หลายครั้งเกินไป กรุณารอสักครู่แล้วลองใหม่", "Too many files in a short time. Please wait a moment and try again."));

    public static readonly Text Sending = new("กำลังส่ง", "Sending");
    public static readonly Text Checking = new("กำลังตรวจไฟล์", "Checking the file");
    public static readonly Text Ready = new("ตรวจไฟล์แล้ว ไม่พบปัญหา", "Checked, nothing wrong");
    public static readonly Text Away = new("การเชื่อมต่อขาดหาย ระบบจะส่งต่อจากจุดเดิมเมื่อเชื่อมต่อได้", "The connection is lost. Sending goes on from here when it is back.");
    public static readonly Text Wait = new("รอไฟล์ส่งเสร็จก่อน แล้วระบบจะส่งแบบฟอร์มให้เอง", "The form is sent by itself as soon as the file has arrived.");
    public static readonly Text Use = new("แนบไฟล์นี้", "Attach this file");
    public static readonly Text Resumes = new("เน็ตช้าหรือหลุด ระบบจะส่งต่อจากจุดเดิมให้", "On a slow or broken connection, sending goes on where it stopped.");
    public static readonly Text Size = new("ขนาด {0}", "{0}");

    /// <summary>412 kB, 4.8 MB.</summary>
    public static string InWords(long bytes) => bytes < 1_000_000
        ? $"{Math.Max(1, bytes / 1000)} kB"
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.0} MB");
}
