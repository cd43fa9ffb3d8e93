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

    public required string NameTh { get; init; }

    public required string NameEn { get; init; }

    /// <summary>What it is for, in a few words under its name.</summary>
    public required string AboutTh { get; init; }

    public required string AboutEn { get; init; }

    public required SystemState State { get; init; }

    /// <summary>The level of sign-in that it asks for at the least, 1 to 4.</summary>
    public required int RequiredLevel { get; init; }

    /// <summary>Where a person who chooses it in the portal is sent; null for those that are not entered from there.</summary>
    public required Uri? EntryAddress { get; init; }

    /// <summary>Name of its picture in the product's own set.</summary>
    public required string Icon { get; init; }

    /// <summary>Types of agency that may use it, by the names of <see cref="AgencyType"/>; empty for all.</summary>
    public string[] Serves { get; init; } = [];

    internal bool ServesType(AgencyType type) => Serves.Length == 0 || Serves.Contains(type.ToString());

    /// <summary>Place in lists.</summary>
    public required int Rank { get; init; }
}
