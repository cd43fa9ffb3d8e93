using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Merging;

/// <param name="Letter">Null where both records give the same citizen ID and a reason is enough.</param>
/// <param name="Seen">What the preview showed (<see cref="RecordPair.Seen"/>): nobody agrees to something else.</param>
public sealed record MergeOrder(string? Reason, GivenLetter? Letter, string? Seen);

/// <summary>
/// Two records of one human being become one (B-1): everything follows to the record whose number is proved; the old one remains, and leads on.
/// When this has answered, no session, code or token of either works (invariant 2).
/// </summary>
/// <remarks>One transaction: both records are locked, each room settles its own doubles and then its columns follow.</remarks>
public sealed class MergeRecords(
    LakMuangDb db, MergeGuard guard, ComparePair compare, IPersonRecords records, IEnumerable<ICarriesPeople> rooms, ILetterBook book, IFiles files, MergePost post)
{
    public async Task<Result<PersonId>> RunAsync(Act act, AgencyId agency, PersonId one, PersonId other, MergeOrder order, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, agency, [one, other], ct) is { } refusal)
        {
            return refusal;
        }

        if (!StaffWords.Reason(order.Reason).Ok(out var reason, out var unclear))
        {
            return unclear;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        try
        {
            var merged = await MergeAsync(act, agency, one, other, order, reason, ct);
            if (merged.Problem is null)
            {
                await transaction.CommitAsync(ct);
                return merged;
            }

            await transaction.RollbackAsync(ct);
            db.ChangeTracker.Clear();
            return merged;
        }
        catch (Exception e) when (e.IsLostRace())
        {
            // Perhaps a column that followed met a row that somebody else has just written for the record that lives on.
            await transaction.RollbackAsync(ct);
            db.ChangeTracker.Clear();
            return (e is DbUpdateException update ? book.NumberTaken(update) : null) ?? MergeRefusals.Changed;
        }
    }

    private async Task<Result<PersonId>> MergeAsync(
        Act act, AgencyId agency, PersonId one, PersonId other, MergeOrder order, string reason, CancellationToken ct)
    {
        if (!await records.LockAsync(one, other, ct))
        {
            return MergeRefusals.NotThere;
        }

        if (!(await compare.RunAsync(one, other, ct)).Ok(out var pair, out var problem))
        {
            return problem;
        }

        if (pair.Seen != order.Seen)
        {
            return MergeRefusals.Changed;
        }

        LetterId? letter = null;
        if (order.Letter is { } given)
        {
            if (!(await given.EnterAsync(book, files, act, agency, "รวมระเบียนบุคคล", ct)).Ok(out var entered, out var wrong))
            {
                return wrong;
            }

            letter = entered;
        }
        else if (!pair.IsSameNumber)
        {
            return MergeRefusals.NeedsLetter;
        }

        await CarryAsync(act, pair.Gone.Person, pair.Kept.Person, ct);
        db.Merges.Add(RecordMerge.Of(act, pair.Gone.Person, pair.Kept.Person, agency, reason, letter));
        await post.TellAsync(act, pair.Kept.Person, ct);
        await db.CommitAsync(act with { Authority = letter }, ct);
        return pair.Kept.Person;
    }

    private async Task CarryAsync(Act act, PersonId gone, PersonId kept, CancellationToken ct)
    {
        var carrying = new Carrying(gone, kept, await records.SamePostsAsync(gone, kept, ct));
        foreach (var room in rooms)
        {
            await room.SettleAsync(act, carrying, ct);
        }

        // Names of tables and columns are words of our own code, never input.
        foreach (var column in rooms.SelectMany(r => r.Columns).Where(c => c.Fate is Fate.Follows))
        {
            await db.ChangeAsync($"""UPDATE "{column.Table}" SET "{column.Column}" = $2 WHERE "{column.Column}" = $1""", ct, gone.Value, kept.Value);
        }

        await records.MarkAsync(gone, kept, ct);
    }
}
