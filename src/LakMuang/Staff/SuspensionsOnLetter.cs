using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff;

/// <summary>Suspensions stay when their letter is withdrawn: nobody comes in again because a paper was wrong. They are shown, and somebody decides.</summary>
internal sealed class SuspensionsOnLetter(LakMuangDb db) : IRestsOnLetter
{
    public async Task<IReadOnlyList<RestingRecord>> OfAsync(LetterId letter, IReadOnlyCollection<Guid> appointments, CancellationToken ct) =>
        await db.Suspensions.AsNoTracking().Where(s => s.Letter == letter && s.LiftedAt == null)
            .OrderBy(s => s.Id)
            .Select(s => new RestingRecord(s.Id, new Text("การระงับบัญชี", "Suspension of an account"), s.Person, s.Agency, null, Fall.Stays))
            .ToListAsync(ct);

    public Task<bool> AnyOfAsync(LetterId letter, AgencyId agency, CancellationToken ct) =>
        db.Suspensions.AnyAsync(s => s.Letter == letter && s.Agency == agency, ct);

    public Task<IReadOnlyList<EndingRecords>> EndingAsync(AgencyId agency, DateOnly from, DateOnly until, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<EndingRecords>>([]);
}
