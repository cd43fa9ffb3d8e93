using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Circulars;

/// <summary>
/// What an agency wrote and what it received stays its own for ever. What a merged agency has still to acknowledge comes to its successor as a copy of its own: what
/// it asks for has to be done there now. Counts leave out agencies that are no more.
/// </summary>
internal sealed class CircularsOnTheTree(LakMuangDb db, SeenByOffice seen) : IFollowsTheTree
{
    private static readonly Text _unanswered = new("หนังสือเวียนที่ยังไม่รับทราบ", "Circulars not acknowledged");
    private static readonly Text _left = new("ไม่นับเป็นค้างอีก", "No longer counted as missing");
    private static readonly Text _comes = new("หน่วยงานที่รับช่วงเป็นผู้รับทราบ", "The successor acknowledges them");

    public IReadOnlyDictionary<string, Agencies.Contracts.Following> Columns { get; } = new Dictionary<string, Agencies.Contracts.Following>
    {
        ["circular.office"] = Agencies.Contracts.Following.Stays,
        ["circular_copy.agency"] = Agencies.Contracts.Following.Stays,
    };

    public async Task<IReadOnlyList<TreeEffect>> LookAsync(TreeMove move, IReadOnlySet<Guid> goingOn, CancellationToken ct)
    {
        var open = await Open(move).CountAsync(ct);
        var comes = move is { Kind: TreeChangeKind.Merge } && open > 0 ? (await CarriedAsync(move, ct)).Length : 0;
        return move.Closes
            ? [new(_unanswered, TreeFate.Carried, comes, _comes), new(_unanswered, TreeFate.Ended, open - comes, _left)]
            : [new(_unanswered, TreeFate.Kept, open)];
    }

    public async Task FollowAsync(Act act, TreeMove move, IReadOnlyDictionary<Guid, Guid> posts, CancellationToken ct)
    {
        if (move is { Kind: TreeChangeKind.Merge, Into: { } into } && await CarriedAsync(move, ct) is { Length: > 0 } circulars)
        {
            await db.ChangeAsync(
                "INSERT INTO circular_copy (circular, agency, received_at, round) SELECT c, $2, $3, 0 FROM unnest($1::uuid[]) AS c ON CONFLICT DO NOTHING",
                ct, circulars, into.Value, act.At.UtcDateTime);
        }
    }

    private IQueryable<CircularCopy> Open(TreeMove move)
    {
        var open = db.Circulars.Where(c => c.State == CircularState.Sent && c.FollowsAs != Following.Withdraws);
        return db.CircularCopies.Where(k => k.Agency == move.Agency && k.AcknowledgedAt == null && open.Any(c => c.Id == k.Circular));
    }

    // Those that the successor has not got itself, from offices that stand above it.
    private async Task<Guid[]> CarriedAsync(TreeMove move, CancellationToken ct)
    {
        var senders = await seen.AboveAsync(move.Into!.Value, ct);
        var (copies, sent) = (db.CircularCopies, db.Circulars.Where(c => senders.Contains(c.Office)));
        return await Open(move).Where(k => !copies.Any(own => own.Circular == k.Circular && own.Agency == move.Into) && sent.Any(c => c.Id == k.Circular)).Select(k => k.Circular).ToArrayAsync(ct);
    }
}
