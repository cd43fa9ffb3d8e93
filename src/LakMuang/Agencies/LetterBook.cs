using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LakMuang.Agencies;

internal sealed class LetterBook(LakMuangDb db) : ILetterBook
{
    public async Task<Result<LetterId>> EnterAsync(Act act, LetterEntry entry, CancellationToken ct)
    {
        if (entry.IssuedOn < LetterEntry.Earliest)
        {
            return GivenLetterRefusals.TooOld;
        }

        if (await KnownAsync(entry, ct) is { } known)
        {
            return known.IssuedOn != entry.IssuedOn ? Refusals.NumberUsed(known)
                : known.State is LetterState.Withdrawn ? Refusals.WasWithdrawn(known)
                : known.Id;
        }

        var letter = Letter.Of(entry);
        db.Letters.Add(letter);
        return letter.Id;
    }

    public Problem? NumberTaken(DbUpdateException failure) => IsNumberTaken(failure) ? Refusals.NumberUsedJustNow : null;

    public Task<bool> IsLivingAsync(LetterId letter, CancellationToken ct) =>
        db.Letters.AnyAsync(l => l.Id == letter && l.State == LetterState.Living, ct);

    public async Task<bool> HoldAsync(LetterId letter, CancellationToken ct)
    {
        await db.HoldAsync(ct);
        return (await db.ReadAsync("SELECT state = 'Living' FROM letter WHERE id = $1 FOR SHARE", r => r.GetBoolean(0), ct, letter.Value)).TrueForAll(isLiving => isLiving);
    }

    public async Task<IReadOnlySet<LetterId>> LivingAsync(IReadOnlyCollection<LetterId> letters, CancellationToken ct) =>
        (await db.Letters.Where(l => letters.Contains(l.Id) && l.State == LetterState.Living).Select(l => l.Id).ToListAsync(ct)).ToHashSet();

    internal static bool IsNumberTaken(DbUpdateException failure) =>
        failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: LetterMapping.OneNumberAYear };

    private Task<Letter?> KnownAsync(LetterEntry entry, CancellationToken ct)
    {
        var (key, year) = (LetterNumber.KeyOf(entry.Number), entry.IssuedOn.Year);
        return db.Letters.FirstOrDefaultAsync(l => l.Issuer == entry.Issuer && l.NumberKey == key && l.Year == year, ct);
    }
}
