using LakMuang.Samples.Common;

namespace LakMuang.Samples.ELaas;

/// <summary>The accounting system of local government (e-LAAS): vouchers by duty, and the report of users per group.</summary>
public static class ELaasSystem
{
    public const string Head = "elaas-head";
    public const string Maker = "elaas-maker";
    public const string Approver = "elaas-approver";
    public const string Reader = "elaas-reader";

    /// <summary>Who sees the agency's vouchers.</summary>
    public const string Readers = $"{Head},{Maker},{Approver},{Reader}";

    public static WebApplication Build(string[] args) => SampleHost.Build(
        args,
        new("elaas", 5093,
            new("ระบบบัญชีคอมพิวเตอร์ของ อปท. (e-LAAS)", "Local Administrative Accounting System (e-LAAS)"),
            new("งบประมาณ รายรับ รายจ่าย และบัญชีขององค์กรปกครองส่วนท้องถิ่น", "Budget, revenue, expenditure and accounts of local government."),
            [
                new(Head, new("หัวหน้าหน่วยงานคลัง", "Head of finance"), new("ดูฎีกาทั้งหมดและรายงานผู้ใช้งานในกลุ่มผู้ใช้", "See every voucher, and the report of users per group."), "/users"),
                new(Maker, new("ผู้จัดทำฎีกา", "Voucher maker"), new("จัดทำและส่งฎีกา", "Write vouchers and send them."), "/vouchers"),
                new(Approver, new("ผู้อนุมัติฎีกา", "Voucher approver"), new("อนุมัติหรือส่งคืนฎีกาที่ผู้อื่นจัดทำ", "Approve or return what others wrote."), "/vouchers"),
                new(Reader, new("ผู้ดูรายงานการเงิน", "Finance reader"), new("ดูฎีกาและยอดรวม", "See vouchers and totals."), "/vouchers"),
                Elsewhere("elaas-receipts", "ผู้บันทึกรับเงิน", "Receipts clerk"),
                Elsewhere("elaas-accounting", "ผู้บันทึกบัญชี", "Bookkeeper"),
                Elsewhere("elaas-budget", "ผู้บันทึกงบประมาณ", "Budget clerk"),
                Elsewhere("elaas-procurement", "ผู้จัดซื้อจัดจ้าง", "Procurement officer"),
                Elsewhere("elaas-inspection", "ผู้ตรวจรับพัสดุ", "Goods inspector"),
            ])
        {
            Menu =
            [
                new("/vouchers", new("ฎีกาเบิกจ่าย", "Vouchers"), Head, Maker, Approver, Reader),
                new("/users", new("ผู้ใช้งานในกลุ่มผู้ใช้", "Users per group"), Head),
            ],
        },
        (services, folder) => services
            .AddSingleton(new AgencyFiles<VoucherBook>(Path.Combine(folder, "vouchers")))
            .AddSingleton<FindVouchers>().AddSingleton<WriteVoucher>().AddSingleton<SendVoucher>().AddSingleton<DecideVoucher>());

    private static UserGroup Elsewhere(string code, string th, string en) =>
        new(code, new(th, en), new("ระบบตัวอย่างนี้ยังไม่มีหน้าจอของงานนี้", "This sample has no page for this duty yet."));
}
