using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Credentials;

/// <summary>Gives a person a password. Only for installation and demo data: people choose their own in the product.</summary>
public sealed class SetPassword(LakMuangDb db, PasswordHash hash)
{
    public async Task RunAsync(Act act, PersonId person, string password, CancellationToken ct)
    {
        var made = await hash.OfAsync(password, ct);
        if (await db.Passwords.SingleOrDefaultAsync(p => p.Person == person, ct) is { } existing)
        {
            (existing.Hash, existing.SetAt) = (made, act.At);
        }
        else
        {
            db.Passwords.Add(new() { Person = person, Hash = made, SetAt = act.At });
        }

        await db.CommitAsync(act, ct);
    }
}
