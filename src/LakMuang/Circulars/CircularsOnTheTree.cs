using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Circulars;

/// <summary>
/// What an agency wrote and what it received stays its own for ever; counts leave out agencies that are no more, so nothing has to be changed when one closes.
/// </summary>
internal sealed class CircularsOnTheTree(LakMuangDb db) : IFollowsTheTree
{
    private static readonly Text _unanswered = new("หนังสือเวียนที่ยังไม่รับทราบ", "Circulars not acknowledged");
    private static readonly Text _left = new("ไม่นับเป็นค้างอีก", "No longer counted as missing");

    public IReadOnlyDictionary<string, Agencies.Contracts.Following> Columns { get; } = new Dictionary<string, Agencies.Contracts.Following>
    {
        ["circular.office"] = Agencies.Contracts.Following.Stays,
        ["circular_copy.agency"] = Agencies.Contracts.Following.Stays,
    };

    public async Task<IReadOnlyList<TreeEffect>> LookAsync(TreeMove move, IReadOnlySet<Guid> goingOn, CancellationToken ct)
    {
        var count = await db.CircularCopies.CountAsync(c => c.Agency == move.Agency && c.AcknowledgedAt == null, ct);
        return [new(_unanswered, move.Closes ? TreeFate.Ended : TreeFate.Kept, count, move.Closes ? _left : null)];
    }

    public Task FollowAsync(Act act, TreeMove move, IReadOnlyDictionary<Guid, Guid> posts, CancellationToken ct) => Task.CompletedTask;
}
