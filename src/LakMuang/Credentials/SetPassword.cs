using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;

namespace LakMuang.Credentials;

/// <summary>Gives a person a password. Only for installation and demo data: people choose their own in the product.</summary>
public sealed class SetPassword(LakMuangDb db, ICredentials credentials)
{
    public async Task RunAsync(Act act, PersonId person, string password, CancellationToken ct)
    {
        await credentials.SetPasswordAsync(act, person, password, ct);
        await db.CommitAsync(act, ct);
    }
}
