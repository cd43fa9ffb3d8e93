using LakMuang.Samples.Common;

namespace LakMuang.Samples.CorporateOnline;

/// <summary>The bank's corporate payment site.</summary>
public static class CorporateSystem
{
    /// <summary>Code of the user group that authorizes transfers.</summary>
    public const string Authorizer = "ktb-authorizer";

    public static WebApplication Build(string[] args) => SampleHost.Build(args, new(
        "ktb", 5094,
        new("ธนาคารออนไลน์สำหรับหน่วยงาน (Corporate Online)", "Corporate Online"),
        new("โอนเงินและจ่ายเงินของหน่วยงานผ่านธนาคาร", "Transfers and payments of agencies through the bank."),
        [
            new("ktb-admin", new("ผู้ดูแลระบบ", "Administrator"), new("ดูแลผู้ใช้งานและบัญชีของหน่วยงาน แต่ไม่ทำรายการเงิน", "Look after the agency's users and accounts, without moving money.")),
            new("ktb-maker", new("ผู้ทำรายการ", "Maker"), new("จัดทำรายการโอนเงิน", "Prepare transfers.")),
            new(Authorizer, new("ผู้อนุมัติรายการ", "Authorizer"), new("อนุมัติรายการโอนเงินที่ผู้อื่นจัดทำ", "Authorize transfers that others prepared."), "/approve"),
        ]));
}
