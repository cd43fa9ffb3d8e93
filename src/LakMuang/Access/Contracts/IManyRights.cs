using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Access.Contracts;

/// <summary>Many rights of one agency that somebody gives at once under one letter, within the caller's transaction.</summary>
/// <remarks>Unlike <see cref="IGrantImport"/> they are decided on now: whoever gives them is asked for each row, and no real letter has to follow.</remarks>
public interface IManyRights
{
    /// <returns>One verdict for each row, in order.</returns>
    Task<IReadOnlyList<RowVerdict>> JudgeAsync(Act act, AgencyId agency, IReadOnlyList<GrantRow> rows, CancellationToken ct);

    /// <summary>Gives the rights of the rows that would still do what was shown.</summary>
    Task<IReadOnlyList<CarriedRow>> CarryOutAsync(
        Act act, AgencyId agency, LetterId letter, IReadOnlyList<GrantRow> rows, IReadOnlyList<RowVerdict> shown, CancellationToken ct);

    /// <summary>Ends the rights that nobody has decided on since; what was entered by them ends in the same commit.</summary>
    /// <returns>The numbers of the rows that were taken back.</returns>
    Task<IReadOnlySet<int>> UndoAsync(Act act, IReadOnlyList<CarriedRow> rows, CancellationToken ct);
}
