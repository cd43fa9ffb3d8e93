using LakMuang.Samples.Common;

namespace LakMuang.Samples.ELaas;

/// <summary>The accounting system of local government (e-LAAS).</summary>
public static class ELaasSystem
{
    public static WebApplication Build(string[] args) => SampleHost.Build(args, new(
        "elaas", 5093,
        new("ระบบบัญชีคอมพิวเตอร์ของ อปท. (e-LAAS)", "Local Administrative Accounting System (e-LAAS)"),
        new("งบประมาณ รายรับ รายจ่าย และบัญชีขององค์กรปกครองส่วนท้องถิ่น", "Budget, revenue, expenditure and accounts of local government."),
        [
            new("elaas-head", new("หัวหน้าหน่วยงานคลัง", "Head of finance"), new("ดูแลผู้ใช้งานและอนุมัติรายการของหน่วยงานคลัง", "Look after users and approve the finance unit's entries.")),
            new("elaas-maker", new("ผู้จัดทำรายการ", "Maker"), new("จัดทำฎีกาและบันทึกรายการบัญชี", "Prepare payment requests and record entries.")),
            new("elaas-approver", new("ผู้อนุมัติรายการ", "Approver"), new("ตรวจและอนุมัติรายการที่ผู้อื่นจัดทำ", "Check and approve what others prepared.")),
            new("elaas-reader", new("ผู้ดูรายงาน", "Reader"), new("ดูรายการและรายงาน", "Read entries and reports.")),
        ]));
}
