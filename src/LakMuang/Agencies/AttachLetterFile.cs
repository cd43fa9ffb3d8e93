using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

/// <summary>The scan follows a letter that was registered without. A scan that is there is never exchanged.</summary>
public sealed class AttachLetterFile(LakMuangDb db, IAuthority authority, IFiles files)
{
    public async Task<Result<LetterId>> RunAsync(Act act, AgencyId agency, LetterId id, GivenFile given, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.KeepLetters, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var issuers = await db.AnswersForAsync(agency, ct);
        if (await db.Letters.SingleOrDefaultAsync(l => l.Id == id && issuers.Contains(l.Issuer), ct) is not { } letter)
        {
            return Refusals.NoLetter;
        }

        if (letter.File is not null)
        {
            return Refusals.HasFile;
        }

        if (!(await files.ReceiveAsync(act, given, ct)).Ok(out var file, out var problem))
        {
            return problem with { Field = "File" };
        }

        letter.Attach(file.Id);
        try
        {
            await db.CommitAsync(act, ct);
            return id;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusals.FileTakenJustNow;
        }
    }
}
