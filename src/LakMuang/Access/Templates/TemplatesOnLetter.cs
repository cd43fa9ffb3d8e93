using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Templates;

/// <summary>A template ends with the letter under it. What it proposed, and somebody gave, rests on letters of its own.</summary>
internal sealed class TemplatesOnLetter(LakMuangDb db, IAgencyWalk walk) : IRestsOnLetter, IReactTo<LetterWithdrawn>
{
    private static readonly Text _template = new("แม่แบบสิทธิตามตำแหน่ง", "Template of rights for a position");

    public async Task<IReadOnlyList<RestingRecord>> OfAsync(LetterId letter, IReadOnlyCollection<Guid> appointments, CancellationToken ct)
    {
        var root = await walk.RootAsync(ct) ?? default;
        return [.. (await Living(letter).OrderBy(t => t.Id).Select(t => t.Id).ToListAsync(ct)).Select(id => new RestingRecord(id, _template, null, root, null, Fall.Ends))];
    }

    public Task<bool> AnyOfAsync(LetterId letter, AgencyId agency, CancellationToken ct) => Task.FromResult(false);

    public Task<IReadOnlyList<EndingRecords>> EndingAsync(AgencyId agency, DateOnly from, DateOnly until, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<EndingRecords>>([]);

    public async Task ReactAsync(LetterWithdrawn fact, Act act, CancellationToken ct) => (await Living(fact.Letter).ToListAsync(ct)).ForEach(t => t.End(act));

    private IQueryable<PositionTemplate> Living(LetterId letter) => db.PositionTemplates.Where(t => t.Letter == letter && t.EndedAt == null);
}
