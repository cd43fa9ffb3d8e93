using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn;

/// <summary>Puts on record that a person stood before a system without a right.</summary>
public sealed class RecordEntryRefused(LakMuangDb db)
{
    public async Task RunAsync(Act act, string clientId, CancellationToken ct)
    {
        var system = await db.Clients.Where(c => c.Id == clientId).Select(c => c.System).SingleAsync(ct);
        db.Note(new EntryRefused(act.Person, clientId, system));
        await db.CommitAsync(act, ct);
    }
}

public sealed record EntryRefused(PersonId Person, string Client, string System) : Fact
{
    public override PersonId? Subject => Person;

    public override Outcome Outcome => Outcome.Refused;
}
