using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Access;

public enum SystemState
{
    Draft,
    Pilot,
    Live,
    Retired,
}

/// <summary>A linked system (ระบบสารสนเทศ) that officials enter through LakMuang (L2-2).</summary>
public sealed class InformationSystem : Entity
{
    /// <summary>Short, stable, lower case, such as "info".</summary>
    public required string Code { get; init; }

    public required string NameTh { get; set; }

    public required string NameEn { get; set; }

    /// <summary>What it is for, in a few words under its name.</summary>
    public required string AboutTh { get; set; }

    public required string AboutEn { get; set; }

    public required SystemState State { get; set; }

    /// <summary>The level of sign-in that it asks for at the least, 1 to 4.</summary>
    public required int RequiredLevel { get; set; }

    /// <summary>Where a person who chooses it in the portal is sent; null for those that are not entered from there.</summary>
    public required Uri? EntryAddress { get; set; }

    /// <summary>Name of its picture in the product's own set.</summary>
    public required string Icon { get; set; }

    /// <summary>Types of agency that may use it, by the names of <see cref="AgencyType"/>; empty for all.</summary>
    public string[] Serves { get; set; } = [];

    internal bool ServesType(AgencyType type) => Serves.Length == 0 || Serves.Contains(type.ToString());

    /// <summary>Place in lists.</summary>
    public required int Rank { get; set; }

    /// <summary>The agency that the system belongs to, or null while nobody has said.</summary>
    public AgencyId? Owner { get; set; }

    /// <summary>The unit that answers questions about it: an office, not a person.</summary>
    public string? ContactUnit { get; set; }

    /// <summary>Of that unit, as typed.</summary>
    public string? ContactPhone { get; set; }

    /// <summary>Of that unit.</summary>
    public string? ContactEmail { get; set; }

    /// <summary>Its own picture, or null for one of the product's set.</summary>
    public FileId? Logo { get; set; }

    /// <summary>When the entry address was called last; null for never, and after another address was entered.</summary>
    public DateTimeOffset? EntryCheckedAt { get; set; }

    /// <summary>Whether it answered then.</summary>
    public bool EntryAnswered { get; set; }

    /// <summary>Counts the changes: whoever changes an older one than there is, is shown what happened.</summary>
    public int Version { get; set; }

    internal void Added() => Raise(new Systems.SystemAdded(Code));

    internal void Changed(string fields)
    {
        Version++;
        Raise(new Systems.SystemChanged(Code, fields));
    }

    internal void Move(SystemState to, LetterId letter)
    {
        (State, Version) = (to, Version + 1);
        Raise(new Systems.SystemMoved(Code, to, letter));
    }
}
