using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

internal sealed class LetterBook(LakMuangDb db) : ILetterBook
{
    public async Task<Result<LetterId>> EnterAsync(Act act, LetterEntry entry, CancellationToken ct)
    {
        var (key, year) = (Letter.KeyOf(entry.Number), entry.IssuedOn.Year);
        var known = await db.Letters.Where(l => l.Issuer == entry.Issuer && l.NumberKey == key && l.IssuedOn.Year == year).FirstOrDefaultAsync(ct);
        if (known is not null)
        {
            return known.IssuedOn == entry.IssuedOn ? known.Id : Refusals.NumberUsed(known);
        }

        var letter = Letter.Of(entry.Number, entry.Kind, entry.Issuer, entry.IssuedOn, entry.Subject);
        db.Letters.Add(letter);
        return letter.Id;
    }

    public Task<bool> IsLivingAsync(LetterId letter, CancellationToken ct) => db.Letters.AnyAsync(l => l.Id == letter, ct);

    public async Task<IReadOnlySet<LetterId>> LivingAsync(IReadOnlyCollection<LetterId> letters, CancellationToken ct) =>
        (await db.Letters.Where(l => letters.Contains(l.Id)).Select(l => l.Id).ToListAsync(ct)).ToHashSet();
}
