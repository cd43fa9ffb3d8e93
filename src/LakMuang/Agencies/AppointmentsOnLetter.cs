using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

internal sealed class AppointmentsOnLetter(LakMuangDb db) : IRestsOnLetter
{
    public async Task<IReadOnlyList<RestingRecord>> OfAsync(LetterId letter, IReadOnlyCollection<Guid> appointments, CancellationToken ct) =>
        await db.Appointments.AsNoTracking().Where(a => (a.Letter == letter || a.FirstLetter == letter) && a.EndedAt == null)
            .OrderBy(a => a.Id)
            .Select(a => new RestingRecord(a.Id, new Text(a.Position, a.Position), a.Person, a.Agency, a.Until, Fall.Ends))
            .ToListAsync(ct);

    public Task<bool> AnyOfAsync(LetterId letter, AgencyId agency, CancellationToken ct) =>
        db.Appointments.AnyAsync(a => (a.Letter == letter || a.FirstLetter == letter) && a.Agency == agency, ct);

    public async Task<IReadOnlyList<EndingRecords>> EndingAsync(AgencyId agency, DateOnly from, DateOnly until, CancellationToken ct) =>
        [.. (await db.Appointments.Where(a => a.Agency == agency && a.EndedAt == null && a.Until >= from && a.Until <= until)
            .GroupBy(a => new { a.Letter, a.Until })
            .Select(x => new { x.Key.Letter, x.Key.Until, Count = x.Count() }).ToListAsync(ct))
            .Select(x => new EndingRecords(x.Letter, x.Until!.Value, new("ตำแหน่ง", "posts"), x.Count))];
}

/// <summary>An appointment ends with the letter that made it (B-1).</summary>
internal sealed class EndAppointmentsOfLetter(LakMuangDb db) : IReactTo<LetterWithdrawn>
{
    public async Task ReactAsync(LetterWithdrawn fact, Act act, CancellationToken ct)
    {
        var posts = await db.Appointments.Where(a => (a.Letter == fact.Letter || a.FirstLetter == fact.Letter) && a.EndedAt == null).ToListAsync(ct);
        posts.ForEach(post => post.End(act, EndOfPost.LetterWithdrawn));
    }
}
