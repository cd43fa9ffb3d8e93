using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff;

/// <summary>Names the letter of a suspension that could not wait for it (L2-4).</summary>
public sealed class NameLetterOfSuspension(LakMuangDb db, StaffGuard guard, ILetterBook book, IFiles files)
{
    public async Task<Result<Guid>> RunAsync(Act act, AgencyId agency, PersonId person, GivenLetter given, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, agency, person, ct) is { } refusal)
        {
            return refusal;
        }

        var suspension = await db.Suspensions.SingleOrDefaultAsync(s => s.Person == person && s.Agency == agency && s.LiftedAt == null, ct);
        if (suspension is null or { Letter: not null })
        {
            return suspension is null ? Refusals.NotSuspended : Refusals.HasLetter;
        }

        if (!(await given.EnterAsync(book, files, act, agency, "ระงับบัญชีผู้ใช้งาน", ct)).Ok(out var letter, out var wrong))
        {
            return wrong;
        }

        suspension.Name(letter);
        try
        {
            await db.CommitAsync(act with { Authority = letter }, ct);
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            return book.NumberTaken(e) ?? Refusals.NotSuspended;
        }

        return suspension.Id;
    }
}
