using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Admin;

internal static partial class Words
{
    public static readonly Text SignOutsWhy = new("เมื่อมีคนออกจากระบบหรือถูกระงับ หลักเมืองแจ้งทุกระบบที่คนนั้นเข้าอยู่", "When somebody signs out or is suspended, LakMuang tells every system they were in.");
    public static readonly Text Silent = new("มี {0} ระบบที่ยังไม่ยืนยัน คนที่ออกไปแล้วอาจยังใช้ระบบนั้นได้", "Systems that have not confirmed: {0}. People who signed out may still be inside");
    public static readonly Text SilentSince = new("ค้าง {0} รายการ เก่าสุดตั้งแต่ {1}", "{0} waiting, the oldest since {1}");
    public static readonly Text AllConfirmed = new("ทุกระบบยืนยันครบแล้ว", "Every system has confirmed");
    public static readonly Text NoSignOuts = new("ยังไม่มีรายการ", "Nothing here yet");
    public static readonly Text NoSignOutsWhy = new("รายการจะแสดงเมื่อมีคนออกจากระบบที่มีที่อยู่รับแจ้ง", "Lines appear when somebody leaves a system that has an address for it.");
    public static readonly Text SignOutsCount = new("{0} รายการ ล่าสุดก่อน", "Lines: {0}, the latest first");
    public static readonly Text Person = new("บุคคล", "Person");
    public static readonly Text SignedOutAt = new("ออกเมื่อ", "Signed out");
    public static readonly Text Result = new("ผล", "Result");
    public static readonly Text Confirmed = new("ยืนยันแล้ว", "Confirmed");
    public static readonly Text ConfirmedAfter = new("ใน {0} วินาที แจ้ง {1} ครั้ง", "after {0} seconds; tries: {1}");
    public static readonly Text GivenUp = new("ไม่ยืนยัน เลิกแจ้งแล้ว", "Not confirmed, given up");
    public static readonly Text StillTrying = new("กำลังแจ้ง", "Still trying");
    public static readonly Text TriedTimes = new("แจ้งแล้ว {0} ครั้ง", "Tries: {0}");
    public static readonly Text LastTried = new("ล่าสุด {0}", "last {0}");
    public static readonly Text RepeatDo = new("แจ้งอีกครั้งเดี๋ยวนี้", "Try again now");
    public static readonly Text Repeated = new("กำลังแจ้งอีกครั้ง โหลดหน้านี้ใหม่เพื่อดูผล", "It is being told again. Reload the page to see the result.");

    public static readonly Text KeysWhy = new("ระบบที่เชื่อมต่อใช้กุญแจเหล่านี้ตรวจว่าคำตอบมาจากหลักเมืองจริง", "Linked systems check with these that an answer comes from LakMuang.");
    public static readonly Text NoKeys = new("ยังไม่มีกุญแจ เซิร์ฟเวอร์สร้างให้เมื่อเริ่มครั้งแรก", "No keys yet: the server makes them at its first start");
    public static readonly Text KeysCount = new("{0} กุญแจ แยกตามวิธีลงนาม ใหม่ก่อน", "Keys: {0}, by algorithm, the youngest first");
    public static readonly Text KeyId = new("รหัสกุญแจ (kid)", "Key id (kid)");
    public static readonly Text PublishedAt = new("เผยแพร่เมื่อ", "Published");
    public static readonly Text SignsFrom = new("เริ่มลงนาม", "Signs from");
    public static readonly Text VerifiesUntil = new("ตรวจได้ถึง", "Verifies until");
    public static readonly Text NoEnd = new("ยังไม่กำหนด", "Not set yet");
    public static readonly Text KeyCommands = new("เปลี่ยนกุญแจด้วยคำสั่งบนเซิร์ฟเวอร์", "Keys are changed by command, on the server");
    public static readonly Text KeyCommandsWhy = new("ไม่มีปุ่มในหน้านี้ เพื่อให้ผู้ที่เปลี่ยนกุญแจต้องเข้าถึงเซิร์ฟเวอร์ได้จริง", "There is no button here: whoever changes keys must really have the server.");
    public static readonly Text KeysListWhat = new("แสดงกุญแจทั้งหมด", "lists all keys");
    public static readonly Text KeysRotateWhat = new("สร้างกุญแจใหม่ทุกวิธี กุญแจเดิมยังตรวจได้อีก 13 ชั่วโมง", "makes new keys for every algorithm; the old ones verify for 13 hours more");
}
