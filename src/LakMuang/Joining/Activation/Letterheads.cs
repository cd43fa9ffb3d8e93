using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Joining.Activation;

/// <summary>The picture at the head of an office's activation letters: set, taken away and shown by those who send letters in its name.</summary>
public sealed class Letterheads(LakMuangDb db, ListIssuers issuers, IFiles files)
{
    private const int LeastToWork = 3;

    /// <returns>A refusal for whoever may not, and for what is no picture.</returns>
    public async Task<Result<FileFacts>> SetAsync(Act act, AgencyId office, GivenFile given, CancellationToken ct)
    {
        if (await RefusalAsync(act, office, LeastToWork, ct) is { } refusal)
        {
            return refusal;
        }

        if (!(await files.ReceiveAsync(act, given, ct)).Ok(out var file, out var problem))
        {
            return problem with { Field = "Letterhead" };
        }

        if (!file.Type.StartsWith("image/", StringComparison.Ordinal))
        {
            db.ChangeTracker.Clear();
            return ActivationRefusals.NoPicture;
        }

        if (await db.OfficeLetterheads.FindAsync([office], ct) is { } present)
        {
            (present.File, present.SetAt, present.SetBy) = (file.Id, act.At, act.Person);
        }
        else
        {
            db.OfficeLetterheads.Add(new() { Agency = office, File = file.Id, SetAt = act.At, SetBy = act.Person });
        }

        db.Note(new LetterheadSet(office, file.Id));
        await db.CommitAsync(act with { Agency = office }, ct);
        return file;
    }

    public async Task<Problem?> RemoveAsync(Act act, AgencyId office, CancellationToken ct)
    {
        if (await RefusalAsync(act, office, LeastToWork, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.OfficeLetterheads.FindAsync([office], ct) is { } present)
        {
            db.Remove(present);
            db.Note(new LetterheadSet(office, null));
            await db.CommitAsync(act with { Agency = office }, ct);
        }

        return null;
    }

    /// <returns>Null where there is none, or it is not for this person.</returns>
    public async Task<FileFacts?> FindAsync(Act act, AgencyId office, CancellationToken ct)
    {
        if (await RefusalAsync(act, office, 1, ct) is not null || await db.OfficeLetterheads.AsNoTracking().SingleOrDefaultAsync(l => l.Agency == office, ct) is not { } found)
        {
            return null;
        }

        return (await files.OfAsync([found.File], ct)).GetValueOrDefault(found.File);
    }

    private async Task<Problem?> RefusalAsync(Act act, AgencyId office, int level, CancellationToken ct) =>
        !(await issuers.RunAsync(act, ct)).Any(i => i.Id == office) ? AuthorityRefusals.NotYours
        : act.Level < level ? AuthorityRefusals.StrongerSignIn
        : null;
}
