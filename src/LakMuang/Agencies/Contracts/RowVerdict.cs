using LakMuang.Kernel;

namespace LakMuang.Agencies.Contracts;

/// <summary>What one row of an import would do.</summary>
public enum RowStep
{
    Add,
    Change,
    Unchanged,
    Wrong,
}

/// <param name="Field">Key of the column, such as "position".</param>
/// <param name="From">As people read it; empty where there was nothing.</param>
public sealed record FieldChange(string Field, string From, string To);

/// <param name="Changes">For <see cref="RowStep.Change"/>. Personal data: sealed wherever it is kept.</param>
/// <param name="Problem">For <see cref="RowStep.Wrong"/>; its field is the key of a column.</param>
/// <param name="Note">What the row asks for and does not get, such as another name than ThaID's; or null.</param>
public sealed record RowVerdict(RowStep Step, IReadOnlyList<FieldChange> Changes, Problem? Problem = null, Text? Note = null)
{
    public static RowVerdict Wrong(Problem problem) => new(RowStep.Wrong, [], problem);

    /// <summary>Whether two verdicts would write the same.</summary>
    public bool Matches(RowVerdict other) => Step == other.Step && Changes.SequenceEqual(other.Changes);
}

/// <summary>What a row has done.</summary>
/// <param name="Record">The record that the row is about: an agency, an appointment, a grant.</param>
/// <param name="AddedPerson">Whether the person came with this row.</param>
/// <param name="Before">For <see cref="RowStep.Change"/>: what stood there, as JSON for the room that wrote it. Personal data.</param>
public sealed record CarriedRow(int Number, RowStep Step, PersonId? Person, Guid Record, bool AddedPerson, string? Before);

/// <summary>A carried row, with the transaction that wrote it: whatever another transaction has written since is somebody else's.</summary>
/// <param name="Writer">The writer as PostgreSQL's xmin tells it.</param>
public sealed record RowToUndo(CarriedRow Row, uint Writer);
