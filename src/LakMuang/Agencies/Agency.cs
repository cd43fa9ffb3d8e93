using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Agencies;

/// <summary>An office or organisation. The parents form one tree, and oversight follows it downwards only.</summary>
public sealed class Agency : Entity
{
    public AgencyId Id { get; internal init; } = AgencyId.New();

    /// <summary>Digits, unique: 4 for the department and its offices (a district office has the code of its district), 8 for an LAO.</summary>
    public required string Code { get; set; }

    public required AgencyType Type { get; set; }

    public required string NameTh { get; set; }

    public required string NameEn { get; set; }

    /// <summary>Null for the root of the tree alone.</summary>
    public required AgencyId? Parent { get; set; }

    /// <summary>DOPA's two digits, or null for the central department.</summary>
    public required string? ProvinceCode { get; set; }

    /// <summary>DOPA's four digits, or null for those that stand directly under a province.</summary>
    public required string? DistrictCode { get; set; }

    public AgencyState State { get; private set; } = AgencyState.Active;

    /// <summary>The successor of a merged agency; else null.</summary>
    public AgencyId? MergedInto { get; private set; }

    /// <summary>The first day without it, for agencies that were merged or dissolved; else null.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The day from which a password alone no longer suffices here (L1-5); null while none is announced.</summary>
    public required DateOnly? SecondStepFrom { get; set; }

    /// <summary>When it was added or came under its parent of today, itself or with what stands above it.</summary>
    public DateTimeOffset PlacedAt { get; private set; }

    internal void Place(Act act, AgencyId under) => (Parent, PlacedAt) = (under, act.At);

    internal void Close(DateOnly on, AgencyId? successor) =>
        (State, MergedInto, ClosedOn) = (successor is null ? AgencyState.Dissolved : AgencyState.Merged, successor, on);
}
