using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

internal sealed class FactsOfAgencies(LakMuangDb db) : IAgencyFacts
{
    public async Task<IReadOnlyDictionary<AgencyId, AgencyFacts>> OfAsync(IReadOnlyCollection<AgencyId> ids, CancellationToken ct)
    {
        var agencies = await db.Agencies.Where(a => ids.Contains(a.Id)).ToListAsync(ct);
        var areas = await AreaNames.OfAsync(db, agencies, ct);
        return agencies.ToDictionary(a => a.Id, a => AreaNames.Facts(a, areas));
    }
}

internal sealed class FactsOfLetters(LakMuangDb db) : ILetters
{
    public async Task<IReadOnlyDictionary<LetterId, LetterFacts>> OfAsync(IReadOnlyCollection<LetterId> ids, CancellationToken ct) =>
        await db.Letters.Where(l => ids.Contains(l.Id))
            .Select(l => new LetterFacts(l.Id, l.Number, l.IssuedOn, l.Subject))
            .ToDictionaryAsync(l => l.Id, ct);
}
