using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Admin;

internal static partial class Words
{
    public static readonly Text NewClientWhy = new("ลงทะเบียนโปรแกรมของระบบที่เชื่อมต่อ แล้วรับความลับไปตั้งค่า", "Register a program of a linked system and take its secret away.");
    public static readonly Text WhichSystem = new("ไคลเอนต์ของระบบใด", "Which system is it for?");
    public static readonly Text WhichSystemHint = new("สิทธิของระบบนี้เป็นตัวกำหนดว่าใครเข้าได้", "The rights in this system decide who may enter.");
    public static readonly Text Next = new("ถัดไป", "Next");
    public static readonly Text OtherSystem = new("เลือกระบบอื่น", "Choose another system");
    public static readonly Text ClientId = new("รหัสไคลเอนต์ (client_id)", "Client id (client_id)");
    public static readonly Text ClientIdHint = new("ระบบเสนอให้ เปลี่ยนได้ก่อนลงทะเบียน ภายหลังเปลี่ยนไม่ได้", "Proposed; you may change it now, and not later.");
    public static readonly Text RegisterDo = new("ลงทะเบียนไคลเอนต์", "Register the client");

    public static readonly Text ClientName = new("ชื่อที่ใช้เรียก (ไม่บังคับ)", "Name (optional)");
    public static readonly Text ClientNameHint = new("เช่น เครื่องทดสอบ หรือ เว็บจริง", "Such as: test server, or live site.");
    public static readonly Text ApplicationType = new("ชนิดโปรแกรม", "Kind of program");
    public static readonly Text RedirectUris = new("ที่อยู่ที่เบราว์เซอร์กลับมา", "Addresses the browser comes back to");
    public static readonly Text RedirectUrisHint = new("บรรทัดละ 1 ที่อยู่ ต้องตรงกับที่ระบบส่งมาทุกตัวอักษร เช่น https://info.example.go.th/signin-lakmuang", "One to a line, letter by letter as the system sends it, such as https://info.example.go.th/signin-lakmuang");
    public static readonly Text PostLogoutRedirectUris = new("ที่อยู่หลังออกจากระบบ (ไม่บังคับ)", "Addresses after sign-out (optional)");
    public static readonly Text OnePerLine = new("บรรทัดละ 1 ที่อยู่", "One to a line.");
    public static readonly Text BackChannelLogoutUri = new("ที่อยู่รับแจ้งออกจากระบบ (ไม่บังคับ)", "Address for back-channel logout (optional)");
    public static readonly Text BackChannelLogoutUriHint = new("หลักเมืองแจ้งที่นี่เมื่อมีคนออกจากระบบหรือถูกระงับ", "LakMuang tells this address when somebody signs out or is suspended.");
    public static readonly Text Method = new("วิธีพิสูจน์ตัวของระบบ", "How the system proves itself");
    public static readonly Text KeysOfClient = new("กุญแจสาธารณะของระบบ (เฉพาะ private_key_jwt)", "The system's public keys (private_key_jwt only)");
    public static readonly Text KeysOfClientHint = new("วาง JWK Set เช่น {\"keys\":[...]} ห้ามมีส่วนลับ", "Paste a JWK Set such as {\"keys\":[...]}, without private parts.");
    public static readonly Text KeysAt = new("หรือที่อยู่ที่ระบบประกาศกุญแจ (jwks_uri)", "Or the address where the system publishes its keys (jwks_uri)");
    public static readonly Text KeysAtHint = new("ใช้แทนการวางกุญแจ ระบบเปลี่ยนกุญแจเองได้โดยไม่ต้องแจ้ง", "In place of pasted keys: the system changes them by itself then.");
    public static readonly Text KeysNoJson = new("ข้อความนี้ไม่ใช่ JSON: JWK Set มีรูป {\"keys\":[...]}", "This is no JSON: a JWK Set looks like {\"keys\":[...]}");
    public static readonly Text Algorithm = new("วิธีลงนาม", "Algorithm");
    public static readonly Text AlgorithmHint = new("ใช้ ES256 เว้นแต่ระบบเก่ารองรับเฉพาะ RS256", "ES256, unless an old system knows RS256 only.");
    public static readonly Text GrantTypes = new("วิธีขอโทเค็น", "Grant types");
    public static readonly Text Scopes = new("ข้อมูลที่ขอได้", "What it may ask for");
    public static readonly Text GivesPid = new("ส่งเลขประจำตัวประชาชน", "Gives out citizen IDs");
    public static readonly Text PidReason = new("เหตุผลที่ต้องใช้เลขประจำตัวประชาชน", "Why it needs citizen IDs");
    public static readonly Text PidReasonHint = new("กรอกเมื่อเลือก pid: งานที่ใช้และฐานอำนาจ เช่น ระเบียบและข้อ ไม่ใส่ข้อมูลของบุคคล", "When pid is chosen: the task and its legal basis. No data of persons.");
    public static readonly Text OtherScopes = new("scope ของ API อื่น (ไม่บังคับ)", "Scopes of other APIs (optional)");
    public static readonly Text OtherScopesHint = new("คั่นด้วยช่องว่าง", "Separated by blanks.");
    public static readonly Text Resources = new("ปลายทางของโทเค็น (ไม่บังคับ)", "Audiences of its tokens (optional)");
    public static readonly Text ResourcesHint = new("ที่อยู่ API ที่ขอโทเค็นไปใช้ได้ บรรทัดละ 1 ที่อยู่ (RFC 8707)", "Addresses of the APIs it may call, one to a line (RFC 8707).");
    public static readonly Text Strictness = new("ข้อกำหนดเพิ่มเติม", "Requirements");
    public static readonly Text WithoutPkce = new("ยอมให้ไม่ใช้ PKCE", "Allowed without PKCE");
    public static readonly Text WithoutPkceWhy = new("เฉพาะระบบเก่าที่มีความลับและใช้ PKCE ไม่ได้", "For an old system with a secret that cannot use PKCE.");
}
