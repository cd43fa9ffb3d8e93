using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Oversight;

/// <summary>Proposals that wait under a letter. What was confirmed rests on it as a post.</summary>
internal sealed class NominationsOnLetter(LakMuangDb db) : IRestsOnLetter
{
    public async Task<IReadOnlyList<RestingRecord>> OfAsync(LetterId letter, IReadOnlyCollection<Guid> appointments, CancellationToken ct) =>
        await db.Nominations.AsNoTracking().Where(n => n.Letter == letter && n.State == NominationState.Waiting && !n.IsFirst)
            .OrderBy(n => n.Id)
            .Select(n => new RestingRecord(n.Id, new Text("การเสนอผู้ดูแลหน่วยงาน รอยืนยัน", "Proposal of an agency admin, waiting"), n.Person, n.Agency, n.Until, Fall.Ends))
            .ToListAsync(ct);

    public Task<bool> AnyOfAsync(LetterId letter, AgencyId agency, CancellationToken ct) =>
        db.Nominations.AnyAsync(n => n.Letter == letter && n.Agency == agency, ct);

    public Task<IReadOnlyList<EndingRecords>> EndingAsync(AgencyId agency, DateOnly from, DateOnly until, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<EndingRecords>>([]);
}

/// <summary>A proposal falls with the letter that carries it, in the same commit (B-1).</summary>
/// <remarks>Of a first admin the post itself rests on the letter; it ends, and the office above still answers.</remarks>
internal sealed class WithdrawNominationsOfLetter(LakMuangDb db) : IReactTo<LetterWithdrawn>
{
    public async Task ReactAsync(LetterWithdrawn fact, Act act, CancellationToken ct)
    {
        var waiting = await db.Nominations
            .Where(n => n.Letter == fact.Letter && n.State == NominationState.Waiting && !n.IsFirst).ToListAsync(ct);
        waiting.ForEach(nomination => nomination.Withdraw(act));
    }
}
