using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Requests;

/// <summary>
/// A request that waits and rests on a letter goes back to its requester when the letter is withdrawn; a deputy under a withdrawn letter decides nothing any more.
/// </summary>
internal sealed class RequestsOnLetter(LakMuangDb db, RequestPost post) : IRestsOnLetter, IReactTo<LetterWithdrawn>
{
    private static readonly RequestState[] _open = [RequestState.Draft, RequestState.Submitted, RequestState.Returned];

    public async Task<IReadOnlyList<RestingRecord>> OfAsync(LetterId letter, IReadOnlyCollection<Guid> appointments, CancellationToken ct) =>
    [
        .. await db.Requests.AsNoTracking().Where(r => r.Basis == letter && r.State == RequestState.Submitted).OrderBy(r => r.Id)
            .Select(r => new RestingRecord(r.Id, new Text("คำขอที่รอพิจารณา", "A request that waits"), r.Beneficiary, r.Agency, null, Fall.Stays)).ToListAsync(ct),
        .. await db.Absences.AsNoTracking().Where(a => a.Letter == letter && a.EndedAt == null).OrderBy(a => a.Id)
            .Select(a => new RestingRecord(a.Id, new Text("การพิจารณาแทน", "Standing in for somebody"), a.Deputy, a.Agency, a.Until, Fall.Ends)).ToListAsync(ct),
    ];

    public async Task<bool> AnyOfAsync(LetterId letter, AgencyId agency, CancellationToken ct) =>
        await db.Requests.AnyAsync(r => (r.Basis == letter || r.Letter == letter) && r.Agency == agency, ct)
        || await db.Absences.AnyAsync(a => a.Letter == letter && a.Agency == agency, ct);

    public Task<IReadOnlyList<EndingRecords>> EndingAsync(AgencyId agency, DateOnly from, DateOnly until, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<EndingRecords>>([]);

    public async Task ReactAsync(LetterWithdrawn fact, Act act, CancellationToken ct)
    {
        foreach (var request in await db.Requests.Where(r => r.Basis == fact.Letter && _open.Contains(r.State)).ToListAsync(ct))
        {
            var waited = request.State is RequestState.Submitted;
            request.LoseBasis();
            if (waited)
            {
                await post.TellAsync(act, request, ct);
            }
        }

        (await db.Absences.Where(a => a.Letter == fact.Letter && a.EndedAt == null).ToListAsync(ct)).ForEach(a => a.End(act));
    }
}
