using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Access.Contracts;

/// <summary>A right as a row of a file names it.</summary>
/// <param name="Number">Of the row in its file.</param>
/// <param name="Post">The post that it will rest on.</param>
/// <param name="System">Code or Thai name; empty where the group alone tells it.</param>
/// <param name="Group">Code or Thai name.</param>
/// <param name="From">The first day, or null for today.</param>
/// <param name="Until">The last day that is asked for, or null for as long as group and post allow.</param>
public sealed record GrantRow(int Number, PostOfRow Post, AgencyId Agency, string System, string Group, DateOnly? From, DateOnly? Until);

/// <summary>Many rights at once, by the same rules as one by one, within the caller's transaction.</summary>
/// <remarks>Roles inside LakMuang itself do not come so: they take two operators.</remarks>
public interface IGrantImport
{
    /// <returns>One verdict for each row, in order.</returns>
    Task<IReadOnlyList<RowVerdict>> JudgeAsync(Act act, IReadOnlyList<GrantRow> rows, CancellationToken ct);

    /// <summary>Gives the rights of the rows that would still do what was shown.</summary>
    /// <param name="letter">The migration order that they rest on.</param>
    /// <param name="confirmBy">The day by which a real letter must be named for them.</param>
    Task<IReadOnlyList<CarriedRow>> CarryOutAsync(
        Act act, LetterId letter, DateOnly confirmBy, IReadOnlyList<GrantRow> rows, IReadOnlyList<RowVerdict> shown, CancellationToken ct);

    /// <summary>Ends the rights that nobody has touched since; what was entered by them ends in the same commit.</summary>
    /// <returns>The numbers of the rows that were taken back.</returns>
    Task<IReadOnlySet<int>> UndoAsync(Act act, IReadOnlyList<RowToUndo> rows, CancellationToken ct);
}
