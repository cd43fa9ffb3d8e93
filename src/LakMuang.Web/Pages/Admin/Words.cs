using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Admin;

internal static partial class Words
{
    public static readonly Text Area = new("งานของผู้ดูแลระบบส่วนกลาง", "Work of DLA operators");
    public static readonly Text Clients = new("ระบบที่เชื่อมต่อ", "Linked systems");
    public static readonly Text SignOuts = new("ผลการแจ้งออกจากระบบ", "Sign-out results");
    public static readonly Text Keys = new("กุญแจลงนาม", "Signing keys");
    public static readonly Text Pages = new("หน้ารายการ", "Pages of the list");
    public static readonly Text Before = new("หน้าก่อน", "Previous page");
    public static readonly Text After = new("หน้าถัดไป", "Next page");
    public static readonly Text ClearFilters = new("ล้างตัวกรอง", "Clear filters");
    public static readonly Text Cancel = new("ไม่บันทึก", "Cancel");
    public static readonly Text None = new("ไม่มี", "None");
    public static readonly Text Yes = new("ใช่", "Yes");
    public static readonly Text No = new("ไม่ใช่", "No");
    public static readonly Text Somebody = new("บุคคลที่ไม่มีชื่อในระบบ", "Somebody without a name here");

    public static readonly Text ClientsWhy = new("โปรแกรมที่ให้คนเข้าผ่านหลักเมือง หนึ่งระบบมีได้หลายไคลเอนต์", "Programs that people enter through LakMuang. A system may have several clients.");
    public static readonly Text NewClient = new("เพิ่มไคลเอนต์", "New client");
    public static readonly Text Search = new("ค้นรหัสไคลเอนต์หรือชื่อระบบ", "Client id or name of the system");
    public static readonly Text SearchDo = new("ค้นหา", "Search");
    public static readonly Text System = new("ระบบ", "System");
    public static readonly Text AllSystems = new("ทุกระบบ", "All systems");
    public static readonly Text State = new("สถานะ", "State");
    public static readonly Text Client = new("ไคลเอนต์", "Client");
    public static readonly Text ClientsCount = new("พบ {0} ไคลเอนต์ เรียงตามระบบ", "Clients found: {0}, by system");
    public static readonly Text NoClients = new("ไม่พบไคลเอนต์ตามที่ค้น", "No client matches");
    public static readonly Text NoClientsHow = new("ลองใช้คำอื่น หรือล้างตัวกรองเพื่อดูทั้งหมด", "Try other words, or clear the filters to see all.");
    public static readonly Text Open = new("เปิดใช้", "Open");
    public static readonly Text Closed = new("ปิดอยู่", "Closed");
    public static readonly Text ClosedOn = new("ปิด {0}", "Closed {0}");
    public static readonly Text OldSecretUntil = new("ความลับเดิมใช้ได้ถึง {0}", "Old secret until {0}");
    public static readonly Text SelfRegistered = new("ลงทะเบียนเอง", "Registered itself");

    public static readonly Text Settings = new("ข้อมูลการเชื่อมต่อ", "Settings");
    public static readonly Text Registered = new("ลงทะเบียนเมื่อ", "Registered");
    public static readonly Text AfterSignOut = new("ที่อยู่หลังออกจากระบบ", "Addresses after sign-out");
    public static readonly Text BackChannel = new("ที่อยู่รับแจ้งออกจากระบบ", "Address for back-channel logout");
    public static readonly Text Audiences = new("ปลายทางของโทเค็น", "Audiences of its tokens");
    public static readonly Text NoBackChannel = new("ไม่มี ระบบนี้จะไม่รู้ว่ามีการออกจากระบบ", "None: this system is not told when somebody signs out");
    public static readonly Text PkceNeeded = new("ต้องใช้", "Required");
    public static readonly Text Edit = new("แก้ไข", "Edit");
    public static readonly Text EditOf = new("แก้ไข {0}", "Edit {0}");
    public static readonly Text Save = new("บันทึกการแก้ไข", "Save changes");
    public static readonly Text Saved = new("บันทึกแล้ว มีผลตั้งแต่คำขอถัดไป", "Saved. It counts from the next request on.");

    public static readonly Text Secret = new("ความลับของไคลเอนต์", "Client secret");
    public static readonly Text SecretTitle = new("จดความลับเดี๋ยวนี้", "Keep the secret now");
    public static readonly Text SecretOnce = new("ความลับแสดงครั้งนี้ครั้งเดียว", "The secret is shown this once.");
    public static readonly Text SecretOnceWhy = new("หลักเมืองไม่เก็บตัวความลับไว้ ออกจากหน้านี้แล้วดูอีกไม่ได้ ถ้าหายให้ออกความลับใหม่", "LakMuang does not keep it. After this page nobody can read it again; if it is lost, make a new one.");
    public static readonly Text SecretHint = new("ส่งให้ผู้ดูแลระบบนั้นทางช่องทางที่ปลอดภัย อย่าส่งทางอีเมลหรือแชต", "Hand it to the system's staff by a safe way, not by mail or chat.");
    public static readonly Text SecretKept = new("จดแล้ว ไปหน้าไคลเอนต์", "I have it: to the client's page");
    public static readonly Text Copy = new("คัดลอก", "Copy");
    public static readonly Text Copied = new("คัดลอกแล้ว", "Copied");
    public static readonly Text SecretMade = new("ออกเมื่อ {0}", "Made on {0}");
    public static readonly Text SecretMadeLongAgo = new("ออกก่อนที่ระบบจะเริ่มจดวันที่", "Made before dates were kept");
    public static readonly Text OldSecretStill = new("ความลับเดิมยังใช้ได้ถึง {0}", "The old secret is valid until {0}.");
    public static readonly Text EndOldSecret = new("ยกเลิกความลับเดิมเดี๋ยวนี้", "End the old secret now");
    public static readonly Text OldSecretEnded = new("ยกเลิกความลับเดิมแล้ว", "The old secret opens no more.");
    public static readonly Text Overlap = new("ความลับเดิมใช้ได้ต่ออีก", "The old secret stays valid for");
    public static readonly Text OverlapHint = new("ให้เวลาระบบเปลี่ยนไปใช้ความลับใหม่โดยไม่สะดุด", "Gives the system time to change over without a break.");
    public static readonly Text OverlapNone = new("ไม่ต้อง ยกเลิกทันที (ความลับรั่ว)", "Not at all: end it now (it leaked)");
    public static readonly Text RotateDo = new("ออกความลับใหม่", "Make a new secret");

    public static readonly Text DisableTitle = new("ปิดไคลเอนต์นี้", "Close this client");
    public static readonly Text DisableWhy = new("มีผลทันที ไม่มีใครเข้าระบบนี้ผ่านไคลเอนต์นี้ได้ และโทเค็นที่ออกไปแล้วใช้ไม่ได้ เปิดคืนได้ภายหลัง", "At once: nobody enters through it, and its tokens are refused. It can be opened again.");
    public static readonly Text Reason = new("เหตุผลที่ปิด", "Why it is closed");
    public static readonly Text Choose = new("เลือกเหตุผล", "Choose a reason");
    public static readonly Text DisableDo = new("ปิดไคลเอนต์", "Close the client");
    public static readonly Text Disabled = new("ปิดแล้ว มีผลทุกเครื่อง", "Closed, on every node.");
    public static readonly Text ClosedBecause = new("ปิดเมื่อ {0} เหตุผล: {1}", "Closed on {0}: {1}");
    public static readonly Text NotSaid = new("ไม่ได้บอก", "not said");
    public static readonly Text EnableDo = new("เปิดใช้อีกครั้ง", "Open it again");
    public static readonly Text Enabled = new("เปิดใช้แล้ว ด้วยข้อมูลและความลับเดิม", "Open again, with the settings and secret that it had.");

    public static readonly Text History = new("ประวัติของไคลเอนต์", "History of this client");
    public static readonly Text ByCommand = new("คำสั่ง {0}", "command {0}");
    public static readonly Text WasRegistered = new("ลงทะเบียน", "Registered");
    public static readonly Text WasChanged = new("แก้ไข {0}", "Changed {0}");
    public static readonly Text WasRotated = new("ออกความลับใหม่ ความลับเดิมใช้ต่อ {0}", "New secret; the old one stays valid for {0}");
    public static readonly Text WasReplaced = new("ออกความลับใหม่ ความลับเดิมยกเลิกทันที", "New secret; the old one ended at once");
    public static readonly Text OldWasEnded = new("ยกเลิกความลับเดิม", "Old secret ended");
    public static readonly Text WasDisabled = new("ปิด: {0}", "Closed: {0}");
    public static readonly Text WasEnabled = new("เปิดใช้อีกครั้ง", "Opened again");
}
