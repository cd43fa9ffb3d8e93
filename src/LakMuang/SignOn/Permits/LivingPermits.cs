using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn.Permits;

internal sealed class LivingPermits(LakMuangDb db, TimeProvider clock) : IClientPermits
{
    public async Task<IReadOnlyList<LivingPermit>> LivingAsync(string client, CancellationToken ct)
    {
        var today = ThaiDate.Day(clock.GetUtcNow());
        var clients = db.Clients;
        var found = await db.ClientPermits.AsNoTracking()
            .Where(p => p.Client == client && p.EndedAt == null && p.Until >= today && LakMuangDb.LetterIsLiving(p.Letter))
            .Where(p => clients.Any(c => c.Id == client && c.DisabledAt == null))
            .Select(p => new { p.Agency, p.Scopes }).ToListAsync(ct);
        return found.ConvertAll(p => new LivingPermit(p.Agency, p.Scopes.Split(' ')));
    }
}

/// <summary>A permit is no person's, and falls with its letter all the same (B-1).</summary>
internal sealed class PermitsOnLetter(LakMuangDb db) : IRestsOnLetter, IReactTo<LetterWithdrawn>
{
    public async Task<IReadOnlyList<RestingRecord>> OfAsync(LetterId letter, IReadOnlyCollection<Guid> appointments, CancellationToken ct) =>
        await db.ClientPermits.AsNoTracking().Where(p => p.Letter == letter && p.EndedAt == null)
            .OrderBy(p => p.Id)
            .Select(p => new RestingRecord(p.Id, new Text("การอนุญาตให้ระบบ " + p.Client + " ใช้ API", "API permit of " + p.Client), null, p.Agency, p.Until, Fall.Ends))
            .ToListAsync(ct);

    public Task<bool> AnyOfAsync(LetterId letter, AgencyId agency, CancellationToken ct) =>
        db.ClientPermits.AnyAsync(p => p.Letter == letter && p.Agency == agency, ct);

    public async Task<IReadOnlyList<EndingRecords>> EndingAsync(AgencyId agency, DateOnly from, DateOnly until, CancellationToken ct) =>
        [.. (await db.ClientPermits.Where(p => p.Agency == agency && p.EndedAt == null && p.Until >= from && p.Until <= until)
            .GroupBy(p => new { p.Letter, p.Until })
            .Select(x => new { x.Key.Letter, x.Key.Until, Count = x.Count() }).ToListAsync(ct))
            .Select(x => new EndingRecords(x.Letter, x.Until, new("การอนุญาตให้ระบบใช้ API", "API permits"), x.Count))];

    public async Task ReactAsync(LetterWithdrawn fact, Act act, CancellationToken ct)
    {
        var permits = await db.ClientPermits.Where(p => p.Letter == fact.Letter && p.EndedAt == null).ToListAsync(ct);
        permits.ForEach(p => p.End(act, EndOfPermit.LetterWithdrawn));
    }
}
