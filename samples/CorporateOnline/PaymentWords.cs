using LakMuang.Samples.Common;

namespace LakMuang.Samples.CorporateOnline;

internal static class PaymentWords
{
    public static readonly Words Stopped = new(
        "ผู้ดูแลระบบของหน่วยงานระงับการใช้งานของท่านในระบบนี้ จึงยังไม่ได้ทำรายการ", "Your agency's company administrator has stopped your use of this system, so nothing was done.");

    public static readonly Words OtherDuty = new(
        "ผู้ดูแลระบบของหน่วยงานกำหนดให้ท่านทำอีกหน้าที่หนึ่งในระบบนี้ จึงยังไม่ได้ทำรายการ", "Your agency's company administrators have given you the other duty in this system, so nothing was done.");

    public static Words Of(PaymentState state) => state switch
    {
        PaymentState.Waiting => new("รออนุมัติ", "Waiting"),
        PaymentState.Rejected => new("ส่งคืนผู้ทำรายการ", "Rejected"),
        _ => new("อนุมัติแล้ว", "Authorized"),
    };

    /// <summary>The class of a state in the style sheet.</summary>
    public static string Look(PaymentState state) => state switch
    {
        PaymentState.Authorized => "state done",
        PaymentState.Rejected => "state stop",
        _ => "state",
    };

    public static Words Name(Payment payment) => new($"รายการที่ {payment.Number}", $"Transfer {payment.Number}");
}
