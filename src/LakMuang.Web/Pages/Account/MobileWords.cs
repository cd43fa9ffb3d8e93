using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Account;

/// <summary>Words of the page that confirms one's own mobile number.</summary>
internal static class MobileWords
{
    public static readonly Text Title = new("ยืนยันเบอร์มือถือ", "Confirm the mobile number");
    public static readonly Text Change = new("ยืนยันหรือเปลี่ยนเบอร์", "Confirm or change the number");
    public static readonly Text Why = new(
        "เราส่งรหัส 6 หลักทาง SMS ไปที่เบอร์ของท่าน เมื่อเปลี่ยนเบอร์ เบอร์เดิมและอีเมลจะได้รับแจ้ง",
        "Six digits go to your number by text message. When the number changes, the old one and your mailbox are told.");
    public static readonly Text OnRecord = new("เบอร์ในทะเบียน", "On record");
    public static readonly Text Done = new("ยืนยันเบอร์มือถือแล้ว", "The mobile number is confirmed.");
    public static readonly Text SignInFirst = new(
        "ก่อนยืนยันหรือเปลี่ยนเบอร์ ต้องยืนยันตัวตนภายใน 15 นาทีที่ผ่านมา", "Before a number is confirmed or changed, you must have confirmed who you are within the last 15 minutes.");
    public static readonly Text SignIn = new("ยืนยันตัวตนอีกครั้ง", "Confirm who you are");
    public static readonly Text Mobile = new("เบอร์มือถือ", "Mobile number");
    public static readonly Text MobileHint = new("เบอร์ไทย 10 หลัก ขึ้นต้นด้วย 06 08 หรือ 09", "Thai number, 10 digits, beginning with 06, 08 or 09");
    public static readonly Text Send = new("ส่งรหัสทาง SMS", "Send a code by text message");
    public static readonly Text Sent = new("ส่งรหัสไปที่ {0} เมื่อ {1} รหัสอ้างอิง {2} ใช้ได้ถึง {3}", "A code went to {0} at {1}. Reference {2}. It works until {3}.");
    public static readonly Text Late = new("ขณะนี้ SMS ออกช้ากว่าปกติ รหัสอาจมาถึงช้า", "Text messages are slow at the moment: the code may be late.");
    public static readonly Text Code = new("รหัส 6 หลักจาก SMS", "Six digits from the text message");
    public static readonly Text Confirm = new("ยืนยันเบอร์", "Confirm the number");
    public static readonly Text Again = new("ส่งรหัสใหม่", "Send another code");
    public static readonly Text AgainIn = new("ขอรหัสใหม่ได้ในอีก {0} วินาที", "Another code can be asked for in {0} seconds");
    public static readonly Text AgainInAt = new("ขอรหัสใหม่ได้ในอีก # วินาที", "Another code can be asked for in # seconds");
    public static readonly Text Other = new("ใช้เบอร์อื่น", "Use another number");
    public static readonly Text Back = new("กลับไปที่ค้างไว้", "Back to where you were");
}
