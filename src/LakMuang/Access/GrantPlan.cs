using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Access;

internal sealed record GroupOfSystem(UserGroup Group, InformationSystem System);

/// <summary>What one row of rights would do.</summary>
internal sealed record GrantPlan(GrantRow Row, RowVerdict Verdict, UserGroup? Group, DateOnly From, DateOnly Until)
{
    public static GrantPlan Of(
        GrantRow row, IReadOnlyList<GroupOfSystem> groups, Func<GroupOfSystem, bool> isServed, Func<string, DateOnly, DateOnly, bool> isHeld, Func<string, bool> isPilot,
        DateOnly today)
    {
        var named = groups.Where(g => Is(row.Group, g.Group.Code, g.Group.NameTh) && (row.System.Length == 0 || Is(row.System, g.System.Code, g.System.NameTh))).ToList();
        if (named is not [var one])
        {
            return Refused(row, named.Count == 0 ? GrantImportRefusals.NoGroup : GrantImportRefusals.SeveralGroups);
        }

        if (one.System.Code is BuiltInSystems.Sso or BuiltInSystems.Open)
        {
            return Refused(row, GrantImportRefusals.RoleInside);
        }

        if (one.System.State is not SystemState.Live && !(one.System.State is SystemState.Pilot && isPilot(one.System.Code)))
        {
            return Refused(row, GrantImportRefusals.NotLive);
        }

        if (!isServed(one))
        {
            return Refused(row, GrantImportRefusals.NotServed);
        }

        // As long as asked, as long as the group allows, and never longer than the post or the service lasts.
        var from = row.From ?? today;
        var until = new[] { row.Until, one.Group.LongestFrom(from), row.Post.Until, row.Post.RetiresOn }.OfType<DateOnly>().Min();
        return from < one.Group.ValidFrom ? Refused(row, Refusals.GroupNotYet(one.Group.ValidFrom.Value) with { Field = "from" })
            : until < from || until < today ? Refused(row, GrantImportRefusals.NoDays)
            : isHeld(one.Group.Code, from, until) ? new(row, new(RowStep.Unchanged, []), one.Group, from, until)
            : new(row, new(RowStep.Add, [], null, row.Until > until ? GrantImportRefusals.CutTo(until) : null), one.Group, from, until);
    }

    private static bool Is(string typed, string code, string name) =>
        string.Equals(typed, code, StringComparison.OrdinalIgnoreCase) || typed == name;

    /// <summary>The same row, refused because of what stands beside it.</summary>
    public GrantPlan Against(Problem problem) => this with { Verdict = RowVerdict.Wrong(problem) };

    private static GrantPlan Refused(GrantRow row, Problem problem) => new(row, RowVerdict.Wrong(problem), null, default, default);
}

internal static class GrantImportRefusals
{
    public static readonly Problem NoGroup = new("import.grant.group", new(
        "ไม่มีกลุ่มผู้ใช้งานนี้ กรุณาใช้รหัสหรือชื่อกลุ่มตามที่ระบบกำหนด",
        "There is no such user group. Please use the code or the name that the system gives it."), "group");

    public static readonly Problem SeveralGroups = new("import.grant.several", new(
        "มีกลุ่มชื่อนี้มากกว่าหนึ่งระบบ กรุณาระบุรหัสระบบ",
        "Several systems have a group of this name. Please give the code of the system."), "system");

    public static readonly Problem RoleInside = new("import.grant.inside", new(
        "บทบาทภายในหลักเมืองนำเข้าไม่ได้ ต้องใช้ผู้ดูแลระบบส่วนกลางสองคน",
        "Roles inside LakMuang do not come by import: they take two DLA operators."), "group");

    public static readonly Problem NotLive = new("import.grant.not-live", new(
        "ระบบนี้ยังไม่เปิดใช้หรือปิดไปแล้ว",
        "This system is not open yet, or was closed."), "system");

    public static readonly Problem NotServed = new("import.grant.not-served", new(
        "ระบบนี้ไม่ให้บริการหน่วยงานประเภทนี้",
        "This system does not serve agencies of this type."), "system");

    public static readonly Problem NoDays = new("import.grant.days", new(
        "สิทธินี้หมดอายุแล้ว หรือสิ้นสุดก่อนเริ่ม",
        "This right would be over already, or would end before it begins."), "until");

    public static Problem Twice(int first) => new("import.row.twice", new Text(
        "ซ้ำกับแถวที่ {0} ในไฟล์เดียวกัน", "The same as row {0} of this file.").With(first), "group");

    public static Text CutTo(DateOnly until) => new Text(
        "สิทธิสิ้นสุด {0} ตามอายุของกลุ่ม ตำแหน่ง หรือการเกษียณ",
        "The right ends on {1}, with its group's longest time, the post, or retirement.").With(ThaiDate.InTable(until).Th, ThaiDate.InTable(until).En);
}
