using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Care;

/// <summary>Puts on record that somebody looks at a person's data; once for a quarter of an hour, so that a page that keeps itself fresh is one look (PDPA).</summary>
public sealed class NoteLook(LakMuangDb db)
{
    private static readonly TimeSpan _oneLook = TimeSpan.FromMinutes(15);

    public async Task RunAsync(Act act, AgencyId agency, PersonId person, CancellationToken ct)
    {
        var since = act.At - _oneLook;
        var isNoted = await db.Set<AuditEntry>().AnyAsync(
            e => e.Subject == person && e.What == nameof(PersonLookedAt) && e.By == act.By && e.Client == act.Client && e.Agency == agency && e.At > since, ct);
        if (isNoted || act.By == person)
        {
            return;
        }

        db.Note(new PersonLookedAt(person, agency));
        await db.CommitAsync(act with { Agency = agency }, ct);
    }
}
