namespace LakMuang.Agencies;

/// <summary>A province (2 digits) or district (4 digits) by DOPA's code: the geography, not the office that sits there.</summary>
public sealed class Area
{
    public required string Code { get; init; }

    public required string NameTh { get; init; }
}
