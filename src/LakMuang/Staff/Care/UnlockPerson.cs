using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;

namespace LakMuang.Staff.Care;

/// <summary>Lets somebody try again at once who has used up their tries with wrong passwords or codes (L2-1).</summary>
/// <remarks>Counts of addresses stay: whoever guesses from elsewhere is slowed as before.</remarks>
public sealed class UnlockPerson(LakMuangDb db, CareGuard guard, ISlowing slowing, CarePost post)
{
    public async Task<Result<PersonId>> RunAsync(Act act, AgencyId agency, PersonId person, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, agency, person, ct) is { } refusal)
        {
            return refusal;
        }

        if ((await slowing.OfAsync(person, ct)).Count == 0)
        {
            return CareRefusals.NotSlowed;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await slowing.ClearAsync(person, ct);
        db.Note(new TriesCleared(person, agency));
        await post.TellUnlockedAsync(act, person, ct);
        await db.CommitAsync(act, ct);
        await transaction.CommitAsync(ct);
        return person;
    }
}

/// <summary>Wrong tries of a person count no more.</summary>
public sealed record TriesCleared(PersonId Person, AgencyId Agency) : Fact
{
    public override PersonId? Subject => Person;
}
