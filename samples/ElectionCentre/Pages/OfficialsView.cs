namespace LakMuang.Samples.ElectionCentre.Pages;

/// <summary>People in or out of office.</summary>
/// <param name="Lines">Each with the last day, if that is known.</param>
/// <param name="Link">Where they are changed, without their id; null for readers.</param>
public sealed record OfficialsView(IReadOnlyList<(Official Official, DateOnly? Last)> Lines, bool Former, string? Link);
