using LakMuang.Access.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Access;

/// <summary>A role inside one system (กลุ่มผู้ใช้งาน). Its code is what the system receives.</summary>
public sealed class UserGroup : Entity
{
    /// <summary>Unique over all systems, such as "info-editor".</summary>
    public required string Code { get; init; }

    public required string System { get; init; }

    public required string NameTh { get; init; }

    public required string NameEn { get; init; }

    /// <summary>What its members may do, in the words of the letters.</summary>
    public required string DutiesTh { get; init; }

    public required string DutiesEn { get; init; }

    public required bool IsSensitive { get; init; }

    /// <summary>Who decides on requests for it.</summary>
    public required Decider Decider { get; init; }

    /// <summary>How long one grant may last, in calendar months.</summary>
    public required int LongestMonths { get; init; }
}
