using LakMuang.Samples.Common;

namespace LakMuang.Samples.CorporateOnline;

/// <summary>Which duty users were entered with. It chooses among the rights that LakMuang gives, and adds none: whoever was not entered works by those alone.</summary>
public sealed class Assignments(AgencyFiles<AssignmentBook> files)
{
    public async Task<IReadOnlyList<Assignment>> OfAsync(string agency, CancellationToken ct) => (await files.FindAsync(agency, ct))?.Assignments ?? [];

    /// <returns>The latest confirmed one of each user.</returns>
    public static IReadOnlyDictionary<string, Assignment> Counting(IEnumerable<Assignment> all) =>
        all.Where(a => a.IsConfirmed).GroupBy(a => a.Person).ToDictionary(g => g.Key, g => g.MaxBy(a => a.Decided!.At)!);

    /// <summary>Whether somebody's duty here is another than this one.</summary>
    public async Task<bool> IsOtherAsync(Hat hat, string duty, CancellationToken ct) =>
        Counting(await OfAsync(hat.Agency, ct)).TryGetValue(hat.Person, out var assigned) && assigned.Duty != duty;
}
