using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Agencies;

/// <summary>An office or organisation. The parents form one tree, and oversight follows it downwards only.</summary>
public sealed class Agency : Entity
{
    public AgencyId Id { get; private init; } = AgencyId.New();

    /// <summary>Digits, unique: 4 for the department and its offices (a district office has the code of its district), 8 for an LAO.</summary>
    public required string Code { get; init; }

    public required AgencyType Type { get; init; }

    public required string NameTh { get; init; }

    public required string NameEn { get; init; }

    /// <summary>Null for the root of the tree alone.</summary>
    public required AgencyId? Parent { get; init; }

    /// <summary>DOPA's two digits, or null for the central department.</summary>
    public required string? ProvinceCode { get; init; }

    /// <summary>DOPA's four digits, or null for those that stand directly under a province.</summary>
    public required string? DistrictCode { get; init; }

    public AgencyState State { get; private init; } = AgencyState.Active;

    /// <summary>The day from which a password alone no longer suffices here (L1-5); null while none is announced.</summary>
    public required DateOnly? SecondStepFrom { get; init; }
}
