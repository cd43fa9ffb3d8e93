using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Circulars;

/// <summary>A circular whose letter is withdrawn is taken back with it: agencies see so, and none has to acknowledge it any more.</summary>
internal sealed class CircularsOnLetter(LakMuangDb db) : IRestsOnLetter, IReactTo<LetterWithdrawn>
{
    public async Task<IReadOnlyList<RestingRecord>> OfAsync(LetterId letter, IReadOnlyCollection<Guid> appointments, CancellationToken ct) =>
        await db.Circulars.AsNoTracking().Where(c => c.Letter == letter && c.State == CircularState.Sent)
            .OrderBy(c => c.Id)
            .Select(c => new RestingRecord(c.Id, new Text("หนังสือเวียนที่ส่งแล้ว", "A circular that was sent"), null, c.Office, null, Fall.Ends))
            .ToListAsync(ct);

    public Task<bool> AnyOfAsync(LetterId letter, AgencyId agency, CancellationToken ct) => db.Circulars.AnyAsync(c => c.Letter == letter && c.Office == agency, ct);

    public Task<IReadOnlyList<EndingRecords>> EndingAsync(AgencyId agency, DateOnly from, DateOnly until, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<EndingRecords>>([]);

    public async Task ReactAsync(LetterWithdrawn fact, Act act, CancellationToken ct) =>
        (await db.Circulars.Where(c => c.Letter == fact.Letter && c.State == CircularState.Sent).ToListAsync(ct)).ForEach(c => c.WithdrawWithLetter(act));
}
