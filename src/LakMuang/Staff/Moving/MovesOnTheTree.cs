using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Moving;

/// <summary>
/// No agency closes while people are on their way to it or from it: both sides have agreed on posts there. Cases of others that wait at a closing office go on to its heir.
/// </summary>
internal sealed class MovesOnTheTree(LakMuangDb db) : IFollowsTheTree
{
    private static readonly Problem _open = new("tree.moves-open", new(
        "มีการโอนย้ายหรือช่วยราชการของหน่วยงานนี้ที่ยังไม่จบ ให้ตอบ ยกเลิก หรือสิ้นสุดเรื่องนั้นก่อน",
        "Transfers or secondments of this agency are not finished. Answer, cancel or end them first."));

    private static readonly Text _atOffice = new("การโอนย้ายของหน่วยงานอื่นที่รอสำนักงานนี้", "Moves of others that wait at this office");

    public IReadOnlyDictionary<string, Following> Columns { get; } = new Dictionary<string, Following>
    {
        ["staff_move.from_agency"] = Following.Stays,
        ["staff_move.to_agency"] = Following.Stays,
        ["staff_move.at_office"] = Following.Moves,
    };

    public async Task<IReadOnlyList<TreeEffect>> LookAsync(TreeMove move, IReadOnlySet<Guid> goingOn, CancellationToken ct) =>
        move.Closes ? [new(_atOffice, TreeFate.Carried, await AtOffice(move).CountAsync(ct))] : [];

    public async Task<IReadOnlyList<Problem>> ObstaclesAsync(TreeMove move, CancellationToken ct)
    {
        var isOpen = move.Closes && await db.Moves.AnyAsync(
            m => (m.From == move.Agency || m.To == move.Agency) && (m.State == MoveState.Proposed || m.State == MoveState.Agreed || m.State == MoveState.Running), ct);
        return isOpen ? [_open] : [];
    }

    public async Task FollowAsync(Act act, TreeMove move, IReadOnlyDictionary<Guid, Guid> posts, CancellationToken ct)
    {
        if (!move.Closes)
        {
            return;
        }

        foreach (var waiting in await AtOffice(move).ToListAsync(ct))
        {
            waiting.Climb(move.Heir!.Value, waiting.AnswerBy);
        }
    }

    private IQueryable<Move> AtOffice(TreeMove move) => db.Moves.Where(m => m.At == move.Agency && m.State == MoveState.Proposed);
}
