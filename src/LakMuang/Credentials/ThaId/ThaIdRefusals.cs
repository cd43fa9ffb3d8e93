using LakMuang.Kernel;

namespace LakMuang.Credentials.ThaId;

internal static class ThaIdRefusals
{
    public static readonly Problem Cancelled = new("thaid.cancelled", new(
        "ท่านยกเลิกในแอป ThaID จึงยังไม่ได้เข้าสู่ระบบ ลองใหม่หรือใช้รหัสผ่านได้",
        "You cancelled in the ThaID app, so you are not signed in. Try again or use your password."));

    public static readonly Problem Down = new("thaid.down", new(
        "ติดต่อ ThaID ไม่ได้ในขณะนี้ รหัสผ่านยังใช้ได้ตามปกติ หรือลองใหม่ในอีกสักครู่",
        "ThaID cannot be reached right now. Your password still works, or try again in a moment."));

    public static readonly Problem Nonsense = new("thaid.nonsense", new(
        "คำตอบจาก ThaID ตรวจสอบไม่ผ่าน จึงยังไม่ได้เข้าสู่ระบบ กรุณาลองใหม่ ถ้ายังพบอีกให้แจ้งผู้ดูแลระบบ",
        "ThaID's answer did not pass our checks, so you are not signed in. Try again; if it happens again, tell the operator."));

    public static readonly Problem NoCitizenId = new("thaid.no-citizen-id", new(
        "ThaID ยืนยันแล้วแต่ไม่ได้ส่งเลขประจำตัวประชาชนมา จึงเข้าสู่ระบบไม่ได้ กรุณาใช้รหัสผ่านและแจ้งผู้ดูแลระบบ",
        "ThaID confirmed you but did not send the citizen ID. Please use your password and tell the operator."));

    public static readonly Problem CodeRefused = new("thaid.expired", new(
        "การยืนยันด้วย ThaID หมดเวลาหรือถูกใช้ไปแล้ว กรุณาสแกนใหม่",
        "The confirmation by ThaID has expired or was used already. Please scan again."));

    public static Problem For(ThaIdFault fault) => fault switch
    {
        ThaIdFault.Cancelled => Cancelled,
        ThaIdFault.Down => Down,
        ThaIdFault.NoCitizenId => NoCitizenId,
        ThaIdFault.CodeRefused => CodeRefused,
        _ => Nonsense,
    };
}
