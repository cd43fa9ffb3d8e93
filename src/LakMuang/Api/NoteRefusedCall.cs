using LakMuang.Kernel;
using LakMuang.Storage;

namespace LakMuang.Api;

/// <summary>Puts on record that a program tried with one permit what it holds another for.</summary>
public sealed class NoteRefusedCall(LakMuangDb db)
{
    public Task RunAsync(Act act, string client, string scope, AgencyId agency, CancellationToken ct)
    {
        db.Note(new ApiCallRefused(client, scope, agency));
        return db.CommitAsync(act, ct);
    }
}

/// <param name="Fields">The scope that none of its permits holds for that agency.</param>
public sealed record ApiCallRefused(string ClientId, string Fields, AgencyId Agency) : Fact
{
    public override Outcome Outcome => Outcome.Refused;
}
