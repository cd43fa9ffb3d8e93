using LakMuang.Access.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Oversight;

/// <summary>The roles that two operators give and end.</summary>
public static class RolesInside
{
    public static readonly IReadOnlyList<string> All = [Role.DlaOperator, Role.Overseer, Role.Auditor, Role.Integrator];

    private static readonly Text _operator = new("ผู้ดูแลระบบส่วนกลาง", "DLA operator");
    private static readonly Text _overseer = new("ผู้กำกับดูแล", "Overseer");
    private static readonly Text _auditor = new("ผู้ตรวจสอบ", "Auditor");
    private static readonly Text _integrator = new("ผู้พัฒนาระบบ", "Integrator");

    public static Text NameOf(string role) => role switch
    {
        Role.DlaOperator => _operator,
        Role.Overseer => _overseer,
        Role.Auditor => _auditor,
        _ => _integrator,
    };
}
