using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Manuals;

internal static class Words
{
    public static readonly Text Title = new("คู่มือ", "Manuals");
    public static readonly Text Why = new("คู่มือสั้นตามหน้าที่ อ่านได้โดยไม่ต้องเข้าสู่ระบบ ดาวน์โหลดหรือพิมพ์ได้", "Short manuals by duty. Nobody has to sign in to read, download or print them.");
    public static readonly Text Contents = new("ในคู่มือนี้", "In this manual");
    public static readonly Text Download = new("ดาวน์โหลด", "Download");
    public static readonly Text DownloadWhy = new("ไฟล์เดียว เปิดได้โดยไม่ต้องต่ออินเทอร์เน็ต พิมพ์หรือบันทึกเป็น PDF ได้จากเบราว์เซอร์", "One file that opens without the internet; print it, or save it as PDF, from the browser.");
    public static readonly Text Print = new("พิมพ์: กด Ctrl+P", "To print: Ctrl+P");
    public static readonly Text InThai = new("คู่มือนี้เป็นภาษาไทย", "This manual is written in Thai. In short:");
    public static readonly Text Qr = new("แผ่น QR สำหรับติดประกาศ", "Sheet of QR codes for the notice board");
    public static readonly Text QrWhy = new("สแกนเพื่อเปิดคู่มือในโทรศัพท์", "Scan to open a manual on a phone.");
    public static readonly Text QrOf = new("คิวอาร์โค้ดของคู่มือ {0}", "QR code of the manual for {0}");
    public static readonly Text Help = new("คำถามที่พบบ่อย", "Common questions");
}
