using LakMuang.Kernel;

namespace LakMuang.Agencies.Contracts;

/// <summary>An agency as a row of a file names it.</summary>
/// <param name="Number">Of the row in its file.</param>
/// <param name="Type">As written, such as องค์การบริหารส่วนตำบล or อบต.</param>
/// <param name="Name">With or without its kind in front.</param>
/// <param name="Province">Name or two digits; empty where the parent tells it.</param>
/// <param name="District">Name or four digits; empty where there is none.</param>
/// <param name="Parent">Code of the office above, or empty for the one of its district or province.</param>
public sealed record AgencyRow(int Number, string Code, string Type, string Name, string NameEn, string Province, string District, string Parent);

/// <summary>Many agencies at once, within the caller's transaction. It adds and renames; types and places in the tree do not change so.</summary>
public interface IAgencyImport
{
    /// <returns>One verdict for each row, in order.</returns>
    Task<IReadOnlyList<RowVerdict>> JudgeAsync(IReadOnlyList<AgencyRow> rows, CancellationToken ct);

    /// <summary>Writes the rows that would still do what was shown.</summary>
    Task<IReadOnlyList<CarriedRow>> CarryOutAsync(Act act, IReadOnlyList<AgencyRow> rows, IReadOnlyList<RowVerdict> shown, CancellationToken ct);

    /// <summary>Takes back names, and agencies that nothing rests on.</summary>
    /// <returns>The numbers of the rows that were taken back.</returns>
    Task<IReadOnlySet<int>> UndoAsync(Act act, IReadOnlyList<RowToUndo> rows, CancellationToken ct);
}

public sealed record AgencyAdded(AgencyId Agency, AgencyType Type) : Fact;

public sealed record AgencyRenamed(AgencyId Agency) : Fact;

/// <summary>An imported agency that nothing rested on was taken back: the record is gone.</summary>
public sealed record ImportedAgencyTakenBack(AgencyId Agency) : Fact;
