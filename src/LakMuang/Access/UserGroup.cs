using LakMuang.Access.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Access;

/// <summary>A role inside one system (กลุ่มผู้ใช้งาน). Its code is what the system receives.</summary>
public sealed class UserGroup : Entity
{
    /// <summary>Unique over all systems, such as "info-editor".</summary>
    public required string Code { get; init; }

    public required string System { get; init; }

    /// <summary>What it makes of its members in the unit: that of a head is held by one at a time (invariant 4).</summary>
    public GroupKind Kind { get; init; }

    public required string NameTh { get; set; }

    public required string NameEn { get; set; }

    /// <summary>What its members may do, in the words of the letters.</summary>
    public required string DutiesTh { get; set; }

    public required string DutiesEn { get; set; }

    public required bool IsSensitive { get; set; }

    /// <summary>Who decides on requests for it.</summary>
    public required Decider Decider { get; set; }

    /// <summary>How long one grant may last, in calendar months.</summary>
    public required int LongestMonths { get; set; }

    /// <summary>The least level of sign-in for whoever holds it, 1 to 4; null for that of its system.</summary>
    public int? RequiredLevel { get; set; }

    /// <summary>Types of agency in which it may be held, by the names of <see cref="Agencies.Contracts.AgencyType"/>; empty for all that the system serves.</summary>
    public string[] Serves { get; set; } = [];

    /// <summary>The first day on which anybody may hold it, or null.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>The last day, or null. A group that was abolished has one.</summary>
    public DateOnly? ValidUntil { get; set; }

    /// <summary>Counts the changes.</summary>
    public int Version { get; set; }

    internal bool ServesType(Agencies.Contracts.AgencyType type) => Serves.Length == 0 || Serves.Contains(type.ToString());

    /// <summary>The last day of a right in it that begins on a day.</summary>
    internal DateOnly LongestFrom(DateOnly from)
    {
        var longest = LongestTerm.LastDay(from, LongestMonths);
        return ValidUntil < longest ? ValidUntil.Value : longest;
    }

    internal void Added(LetterId letter) => Raise(new Groups.GroupAdded(System, Code, letter));

    internal void Changed(string fields, LetterId letter)
    {
        Version++;
        Raise(new Groups.GroupChanged(System, Code, fields, letter));
    }
}
