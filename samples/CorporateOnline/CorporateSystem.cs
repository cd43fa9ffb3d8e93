using LakMuang.Samples.Common;

namespace LakMuang.Samples.CorporateOnline;

/// <summary>The bank's corporate payment site: payments by two people, and company administrators who look after the users.</summary>
public static class CorporateSystem
{
    /// <summary>Code of the user group of company administrators; they move no money.</summary>
    public const string Administrator = "ktb-admin";
    public const string Maker = "ktb-maker";

    /// <summary>Code of the user group that authorizes transfers.</summary>
    public const string Authorizer = "ktb-authorizer";
    public const string Readers = $"{Administrator},{Maker},{Authorizer}";

    public static WebApplication Build(string[] args) => SampleHost.Build(
        args,
        new("ktb", 5094,
            new("ธนาคารออนไลน์สำหรับหน่วยงาน (Corporate Online)", "Corporate Online"),
            new("โอนเงินและจ่ายเงินของหน่วยงานผ่านธนาคาร", "Transfers and payments of agencies through the bank."),
            [
                new(Administrator, new("ผู้ดูแลระบบ", "Company Administrator"), new("ดูแลผู้ใช้งานของหน่วยงาน แต่ไม่ทำรายการเงิน", "Look after the agency's users, without moving money."), "/users"),
                new(Maker, new("ผู้ทำรายการ", "Maker"), new("จัดทำรายการโอนเงิน", "Prepare transfers."), "/payments"),
                new(Authorizer, new("ผู้อนุมัติรายการ", "Authorizer"), new("อนุมัติรายการโอนเงินที่ผู้อื่นจัดทำ", "Authorize transfers that others prepared."), "/approve"),
            ])
        {
            Menu =
            [
                new("/payments", new("รายการโอนเงิน", "Transfers"), Administrator, Maker, Authorizer),
                new("/approve", new("รออนุมัติ", "To authorize"), Authorizer),
                new("/users", new("ผู้ใช้งานของหน่วยงาน", "Users of the agency"), Administrator),
            ],
        },
        (services, folder) => services
            .AddSingleton(new AgencyFiles<PaymentBook>(Path.Combine(folder, "payments")))
            .AddSingleton(new AgencyFiles<StopBook>(Path.Combine(folder, "stops")))
            .AddSingleton(new AgencyFiles<AssignmentBook>(Path.Combine(folder, "assignments")))
            .AddSingleton<Stops>().AddSingleton<StopUser>().AddSingleton<Assignments>().AddSingleton<AssignDuty>().AddSingleton<FindUsers>()
            .AddSingleton<FindPayments>().AddSingleton<MakePayment>().AddSingleton<DecidePayment>());
}
