using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;

namespace LakMuang.Staff.Moving;

/// <summary>What the mails about moves say. None names anybody: a mailbox is read by more than its owner.</summary>
internal static class MoveMails
{
    public static Mail Waits(string to) => new(
        to, "มีเรื่องโอนย้ายหรือช่วยราชการ รอหน่วยงานตอบ", new("มีเรื่องโอนย้ายหรือช่วยราชการ รอท่านตอบ", "A transfer or secondment waits for an answer"),
        [
            new("เข้าหลักเมืองแล้วเปิด “โอนย้ายและช่วยราชการ” ตรวจคำสั่ง แล้วรับหรือไม่รับพร้อมเหตุผล ถ้าไม่มีผู้ตอบ เรื่องจะส่งถึงหน่วยงานที่กำกับ",
                "Open “Transfers and secondments” in LakMuang, check the order, and accept or refuse with a reason. Without an answer it goes to the office above."),
        ]);

    public static Mail Agreed(string to, Move move) => new(
        to, move.Kind is MoveKind.Transfer ? "การโอนย้ายของท่าน" : "การช่วยราชการของท่าน",
        move.Kind is MoveKind.Transfer ? new("สองหน่วยงานตกลงเรื่องโอนย้ายของท่านแล้ว", "Both agencies have agreed to your transfer") : new("สองหน่วยงานตกลงเรื่องช่วยราชการของท่านแล้ว", "Both agencies have agreed to your secondment"),
        [
            new Text("มีผลวันที่ {0}", "It takes effect on {0}").With(ThaiDate.InTable(move.Day)),
            move.Kind is MoveKind.Transfer
                ? new("ตั้งแต่วันนั้นสิทธิของหน่วยงานเดิมสิ้นสุด และท่านเข้าใช้ในนามหน่วยงานใหม่ ดูรายละเอียดที่หน้าแรกของหลักเมือง", "From that day the rights of the old agency end, and you work for the new one. See your home page in LakMuang.")
                : new("ตำแหน่งเดิมของท่านยังอยู่ ดูรายละเอียดที่หน้าแรกของหลักเมือง", "Your own post stays. See your home page in LakMuang."),
        ]);

    public static Mail Answered(string to) => new(
        to, "หน่วยงานอีกฝ่ายรับเรื่องแล้ว", new("รับเรื่องโอนย้ายหรือช่วยราชการแล้ว", "The transfer or secondment is accepted"),
        [new("ดูวันที่มีผลและรายละเอียดที่ “โอนย้ายและช่วยราชการ” ในหลักเมือง", "See the day and the details on “Transfers and secondments” in LakMuang.")]);

    public static Mail Closed(string to) => new(
        to, "เรื่องโอนย้ายหรือช่วยราชการปิดแล้ว", new("เรื่องที่ท่านส่งปิดแล้วโดยไม่มีผล", "The case that you sent is closed without effect"),
        [new("ดูเหตุผลที่ “โอนย้ายและช่วยราชการ” ในหลักเมือง แล้วส่งใหม่ได้", "See why on “Transfers and secondments” in LakMuang; it can be sent again.")]);

    public static Mail CalledOff(string to) => new(
        to, "ยกเลิกการโอนย้ายหรือช่วยราชการของท่าน", new("เรื่องที่ตกลงไว้ถูกยกเลิก", "What was agreed is called off"),
        [new("ตำแหน่งและสิทธิเดิมของท่านคงอยู่ตามเดิม ถ้าสงสัย ติดต่อผู้ดูแลหน่วยงานของท่าน", "Your post and rights stay as they were. If in doubt, speak to the administrator of your agency.")]);

    public static Mail Effect(string to, Move move) => (move.Kind, move.State) switch
    {
        (MoveKind.Transfer, _) => new(
            to, "การโอนย้ายของท่านมีผลแล้ว", new("การโอนย้ายมีผลแล้ว", "Your transfer has taken effect"),
            [new("สิทธิของหน่วยงานเดิมสิ้นสุดแล้ว สิทธิในหน่วยงานใหม่ขอได้จากผู้ดูแลหน่วยงานนั้น", "The rights of the old agency have ended. Ask the administrator of the new one for yours there.")]),
        (_, MoveState.Running) => new(
            to, "การช่วยราชการของท่านเริ่มแล้ว", new("การช่วยราชการเริ่มแล้ว", "Your secondment has begun"),
            [new("ดูวันสุดท้ายและสิทธิที่หน้าแรกของหลักเมือง", "See the last day and your rights on your home page in LakMuang.")]),
        _ => new(
            to, "การช่วยราชการของท่านสิ้นสุดแล้ว", new("การช่วยราชการสิ้นสุดแล้ว", "Your secondment has ended"),
            [new("สิทธิในหน่วยงานที่ไปช่วยสิ้นสุดแล้ว สิทธิเดิมที่พักไว้กลับมาใช้ได้", "Your rights in the other agency have ended, and those that slept at home are back.")]),
    };

    public static Mail Until(string to, DateOnly lastDay) => new(
        to, "วันสุดท้ายของการช่วยราชการเปลี่ยน", new("วันสุดท้ายของการช่วยราชการเปลี่ยนแล้ว", "The last day of your secondment has changed"),
        [new Text("วันสุดท้ายคือ {0} ตามหนังสือฉบับใหม่", "The last day is {0}, under another letter").With(ThaiDate.InTable(lastDay))]);
}
