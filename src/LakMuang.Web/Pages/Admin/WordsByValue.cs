using LakMuang.Kernel;
using LakMuang.SignOn;

namespace LakMuang.Web.Pages.Admin;

/// <summary>Words for values that come from the rooms.</summary>
internal static partial class Words
{
    public static Text Of(ClientState state) => state switch
    {
        ClientState.Open => Open,
        ClientState.Disabled => Closed,
        ClientState.Overlapping => new("มีความลับสองชุด", "Two secrets at present"),
        ClientState.SelfRegistered => SelfRegistered,
        _ => new("ทุกสถานะ", "Every state"),
    };

    public static Text Of(ReasonToDisable reason) => reason switch
    {
        ReasonToDisable.SecretLeaked => new("ความลับอาจรั่ว", "its secret may have leaked"),
        ReasonToDisable.Misuse => new("ใช้ผิดข้อตกลง", "misuse"),
        ReasonToDisable.Maintenance => new("ระบบหยุดเพื่อปรับปรุง", "its system stands still for maintenance"),
        ReasonToDisable.Retired => new("เลิกใช้ หรือมีไคลเอนต์อื่นแทน", "retired or replaced"),
        _ => new("เจ้าของระบบขอให้ปิด", "its owner asked for it"),
    };

    public static Text Of(LogoutState state) => state switch
    {
        LogoutState.Unconfirmed => new("ยังไม่ยืนยัน", "Not confirmed"),
        LogoutState.Confirmed => Confirmed,
        _ => new("ทั้งหมด", "All"),
    };

    public static Text Of(LogoutFault fault) => fault switch
    {
        LogoutFault.Unreachable => new("ติดต่อที่อยู่ของระบบไม่ได้", "Nothing answers at the system's address"),
        LogoutFault.BadCertificate => new("ใบรับรองของระบบใช้ไม่ได้", "The system's certificate is not accepted"),
        LogoutFault.TooSlow => new("ระบบไม่ตอบภายใน 10 วินาที", "The system did not answer within 10 seconds"),
        LogoutFault.Refused => new("ระบบปฏิเสธคำแจ้ง ให้ผู้พัฒนาตรวจการรับ logout token", "The system refused it: its developer should check how it reads the logout token"),
        LogoutFault.Broken => new("ระบบตอบว่าขัดข้อง", "The system answered that it is broken"),
        LogoutFault.NoAddress => new("ไคลเอนต์ปิดอยู่ หรือไม่มีที่อยู่รับแจ้งแล้ว", "The client is closed, or has no address for it any more"),
        _ => new("ระบบตอบอย่างอื่นที่ไม่ใช่การยืนยัน", "The system answered something that is no confirmation"),
    };

    public static Text Of(SigningKeyState state) => state switch
    {
        SigningKeyState.Next => new("รอใช้", "Next"),
        SigningKeyState.Signs => new("ลงนามอยู่", "Signs now"),
        SigningKeyState.Old => new("ใช้ตรวจอย่างเดียว", "Verifies only"),
        SigningKeyState.Withdrawn => new("ถอนแล้ว", "Withdrawn"),
        _ => new("สิ้นสุด", "Over"),
    };

    public static string KindOf(SigningKeyState state) => state switch
    {
        SigningKeyState.Signs => "ok",
        SigningKeyState.Next => "i",
        SigningKeyState.Withdrawn => "b",
        _ => "",
    };

    public static Text OfOverlap(int days) => days == 0 ? OverlapNone : OfHours(days * 24);

    public static Text OfHours(int hours) => (hours, hours % 24) switch
    {
        (24, _) => new("1 วัน", "1 day"),
        (_, 0) => new($"{hours / 24} วัน", $"{hours / 24} days"),
        _ => new($"{hours} ชั่วโมง", $"{hours} h"),
    };

    public static Text OfMethod(string method) => method switch
    {
        "client_secret_basic" => new("ความลับในหัวข้อคำขอ (client_secret_basic)", "Secret in a header (client_secret_basic)"),
        "client_secret_post" => new("ความลับในแบบฟอร์ม (client_secret_post)", "Secret in the form (client_secret_post)"),
        "private_key_jwt" => new("ลงนามด้วยกุญแจของระบบ (private_key_jwt)", "Signed with its own key (private_key_jwt)"),
        _ => new("ไม่มีความลับ (none) สำหรับแอปบนเครื่องผู้ใช้", "None, for apps on people's devices (none)"),
    };

    public static Text OfType(string type) => type == "native"
        ? new("แอปบนเครื่องหรือโทรศัพท์ (native)", "App on a computer or phone (native)")
        : new("เว็บ (web)", "Web site (web)");

    public static Text OfGrant(string grant) => grant switch
    {
        "authorization_code" => new("คนลงชื่อเข้าใช้ผ่านเบราว์เซอร์", "People sign in by browser"),
        "refresh_token" => new("ต่ออายุโทเค็นโดยคนไม่ต้องเข้าใหม่", "Tokens are renewed without a new sign-in"),
        _ => new("ระบบคุยกับระบบ ไม่มีคนเกี่ยวข้อง", "System to system, without a person"),
    };

    public static Text OfScope(string scope) => scope switch
    {
        "openid" => new("การลงชื่อเข้าใช้ (ต้องมี)", "The sign-in itself (needed)"),
        "profile" => new("ชื่อ–สกุล", "Name"),
        "email" => new("อีเมล", "E-mail address"),
        "phone" => new("หมายเลขโทรศัพท์", "Phone number"),
        "agency" => new("หน่วยงานและตำแหน่ง", "Agency and position"),
        "groups" => new("กลุ่มผู้ใช้งานในระบบนั้น", "User groups in that system"),
        "offline_access" => new("ใช้ต่อเมื่อคนปิดเบราว์เซอร์แล้ว", "Goes on after the browser is closed"),
        _ => new("ข้อมูลส่วนบุคคลสำคัญ ต้องกรอกเหตุผลข้างล่าง", "Sensitive: needs the reason below"),
    };

    public static Text OfRequirement(string requirement) => requirement switch
    {
        "dpop_bound_access_tokens" => new("โทเค็นผูกกับกุญแจของระบบ (DPoP)", "Tokens bound to the system's key (DPoP)"),
        _ => new("ต้องฝากคำขอไว้ก่อน (PAR)", "Requests are pushed first (PAR)"),
    };
}
