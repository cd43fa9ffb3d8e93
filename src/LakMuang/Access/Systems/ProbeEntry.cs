using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Systems;

/// <summary>Calls the entry address of a system once, and keeps whether it answered.</summary>
public sealed class ProbeEntry(LakMuangDb db, CatalogueGuard guard, IEntryCall call)
{
    public async Task<Result<bool>> RunAsync(Act act, string code, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.Systems.SingleOrDefaultAsync(s => s.Code == code, ct) is not { EntryAddress: { } entry } system)
        {
            return CatalogueRefusals.Entry;
        }

        var answered = await call.AnswersAsync(entry, ct);
        (system.EntryCheckedAt, system.EntryAnswered) = (act.At, answered);
        db.Note(new EntryChecked(code, answered));
        try
        {
            await db.CommitAsync(act, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return CatalogueRefusals.Stale;
        }

        return answered;
    }
}
