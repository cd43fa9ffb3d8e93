using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Recovering;

/// <summary>An open recovery falls with its letter.</summary>
internal sealed class RecoveriesOnLetter(LakMuangDb db) : IRestsOnLetter
{
    public async Task<IReadOnlyList<RestingRecord>> OfAsync(LetterId letter, IReadOnlyCollection<Guid> appointments, CancellationToken ct) =>
        await db.Recoveries.AsNoTracking().Where(r => r.Letter == letter && (r.State == RecoveryState.Proposed || r.State == RecoveryState.Confirmed))
            .OrderBy(r => r.Id)
            .Select(r => new RestingRecord(r.Id, new Text("การกู้คืนการเข้าใช้", "Recovery of an account"), r.Person, r.Agency, null, Fall.Ends))
            .ToListAsync(ct);

    public Task<bool> AnyOfAsync(LetterId letter, AgencyId agency, CancellationToken ct) => db.Recoveries.AnyAsync(r => r.Letter == letter && r.Agency == agency, ct);

    public Task<IReadOnlyList<EndingRecords>> EndingAsync(AgencyId agency, DateOnly from, DateOnly until, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<EndingRecords>>([]);
}

internal sealed class StopRecoveriesOfLetter(LakMuangDb db, RecoveryPost post) : IReactTo<LetterWithdrawn>
{
    public async Task ReactAsync(LetterWithdrawn fact, Act act, CancellationToken ct)
    {
        foreach (var open in await db.Recoveries.Where(r => r.Letter == fact.Letter && (r.State == RecoveryState.Proposed || r.State == RecoveryState.Confirmed)).ToListAsync(ct))
        {
            open.End(act, EndOfRecovery.LetterWithdrawn);
            await post.TellEndedAsync(act, open, ct);
        }
    }
}

/// <summary>With the agency its open recoveries end: whoever goes on elsewhere has others above them.</summary>
internal sealed class RecoveriesOnTheTree(LakMuangDb db, RecoveryPost post) : IFollowsTheTree
{
    private static readonly Text _what = new("การกู้คืนการเข้าใช้ที่ยังไม่จบ", "Recoveries that are open");

    public IReadOnlyDictionary<string, Following> Columns { get; } = new Dictionary<string, Following> { ["recovery.agency"] = Following.Ends };

    public async Task<IReadOnlyList<TreeEffect>> LookAsync(TreeMove move, IReadOnlySet<Guid> goingOn, CancellationToken ct) =>
        [new(_what, move.Closes ? TreeFate.Ended : TreeFate.Kept, await Open(move).CountAsync(ct))];

    public async Task FollowAsync(Act act, TreeMove move, IReadOnlyDictionary<Guid, Guid> posts, CancellationToken ct)
    {
        if (move.Closes)
        {
            foreach (var open in await Open(move).ToListAsync(ct))
            {
                open.End(act, EndOfRecovery.Left);
                await post.TellEndedAsync(act, open, ct);
            }
        }
    }

    private IQueryable<Recovery> Open(TreeMove move) =>
        db.Recoveries.Where(r => r.Agency == move.Agency && (r.State == RecoveryState.Proposed || r.State == RecoveryState.Confirmed));
}
