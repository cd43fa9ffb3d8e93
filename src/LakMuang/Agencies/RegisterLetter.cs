using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

/// <summary>An agency enters one of its letters into the register, with its scan or without (B-1).</summary>
public sealed class RegisterLetter(LakMuangDb db, IAuthority authority, IFiles files)
{
    /// <returns>The new letter, or all that stands in its way at once.</returns>
    public async Task<(LetterId? Letter, IReadOnlyList<Problem> Problems)> RunAsync(Act act, AgencyId agency, LetterForm form, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.KeepLetters, agency, ct) is { } refusal)
        {
            return (null, [refusal]);
        }

        var problems = form.Read(agency, ThaiDate.Day(act.At), out var entry);
        if (entry is null)
        {
            return (null, problems);
        }

        if (await KnownAsync(entry, ct) is { } known)
        {
            return (null, [Refusals.NumberUsed(known)]);
        }

        FileFacts? file = null;
        if (form.File is { } given && !(await files.ReceiveAsync(act, given, ct)).Ok(out file, out var problem))
        {
            return (null, [problem with { Field = "File" }]);
        }

        var letter = Letter.Of(entry with { File = file?.Id });
        db.Letters.Add(letter);
        try
        {
            await db.CommitAsync(act, ct);
            return (letter.Id, []);
        }
        catch (DbUpdateException failure) when (LetterBook.IsNumberTaken(failure))
        {
            return (null, [await KnownAsync(entry, ct) is { } faster ? Refusals.NumberUsed(faster) : Refusals.NumberUsedJustNow]);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The same upload became the file of another letter in this moment.
            return (null, [Refusals.FileTakenJustNow]);
        }
    }

    private Task<Letter?> KnownAsync(LetterEntry entry, CancellationToken ct)
    {
        var (key, year) = (LetterNumber.KeyOf(entry.Number), entry.IssuedOn.Year);
        return db.Letters.AsNoTracking().FirstOrDefaultAsync(l => l.Issuer == entry.Issuer && l.NumberKey == key && l.Year == year, ct);
    }
}
