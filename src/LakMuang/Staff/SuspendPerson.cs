using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff;

/// <param name="Reason">In words; the letter may follow within seven days.</param>
/// <param name="Letter">Null where it is to follow.</param>
public sealed record SuspensionOrder(ReasonOfSuspension? Because, string? Reason, GivenLetter? Letter);

/// <summary>
/// Stops somebody's account at once (L2-4, B-3): when this has answered, no session, code or token of theirs works anywhere (invariant 2),
/// and every system that they were in is being told.
/// </summary>
public sealed class SuspendPerson(LakMuangDb db, StaffGuard guard, IAccounts accounts, ILetterBook book, IFiles files, StaffPost post)
{
    public async Task<Result<Guid>> RunAsync(Act act, AgencyId agency, PersonId person, SuspensionOrder order, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, agency, person, ct) is { } refusal)
        {
            return refusal;
        }

        if (order.Because is not { } because || !Enum.IsDefined(because))
        {
            return Refusals.NoReason;
        }

        if (!StaffWords.Reason(order.Reason).Ok(out var reason, out var unclear))
        {
            return unclear;
        }

        LetterId? letter = null;
        if (order.Letter is { } given)
        {
            if (!(await given.EnterAsync(book, files, act, agency, "ระงับบัญชีผู้ใช้งาน", ct)).Ok(out var entered, out var wrong))
            {
                return wrong;
            }

            letter = entered;
        }

        if (!await accounts.SuspendAsync(person, ct))
        {
            return await accounts.StateOfAsync(person, ct) is AccountState.Suspended ? Refusals.SuspendedAlready : Refusals.NoAccount;
        }

        var suspension = Suspension.Of(act, person, agency, because, reason, letter);
        db.Suspensions.Add(suspension);
        await post.TellSuspendedAsync(act, suspension, ct);
        try
        {
            await db.CommitAsync(act with { Authority = letter }, ct);
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            // Nothing is saved. Either somebody else suspended them, or a session or a code of theirs changed in this very moment.
            db.ChangeTracker.Clear();
            return book.NumberTaken(e) ?? (await accounts.StateOfAsync(person, ct) is AccountState.Suspended ? Refusals.SuspendedAlready : Refusals.AtOnce);
        }

        return suspension.Id;
    }
}
