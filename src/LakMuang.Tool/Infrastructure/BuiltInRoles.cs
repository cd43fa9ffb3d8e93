using LakMuang.Access;
using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Tool.Demo;

namespace LakMuang.Tool.Infrastructure;

/// <summary>The roles inside LakMuang, which every installation needs before anybody can hold one.</summary>
internal static class BuiltInRoles
{
    /// <summary>Adds what is missing and leaves the rest as it is.</summary>
    public static Task DefineAsync(House house, Act act, CancellationToken ct) => house.Get<LoadAccess>().DefineAsync(
        act,
        [
            new()
            {
                Code = BuiltInSystems.Sso,
                NameTh = "หลักเมือง",
                NameEn = "LakMuang",
                AboutTh = "ระบบยืนยันตัวตนกลาง",
                AboutEn = "Central sign-on",
                State = SystemState.Live,
                RequiredLevel = 1,
                EntryAddress = null,
                Icon = "shield",
                Rank = 0,
            },
        ],
        [.. DemoData.Groups().Where(g => g.System == BuiltInSystems.Sso)], ct);
}
