using LakMuang.Agencies.Contracts;
using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Credentials;

internal sealed class CredentialFacts(LakMuangDb db, IPeople people, PasswordHash hash) : ICredentials
{
    public Problem? CheckPassword(string? password, IReadOnlyCollection<string> known) => PasswordRules.Check(password, known);

    public Task<byte[]> HashAsync(string password, CancellationToken ct) => hash.OfAsync(password, ct);

    public void UsePassword(Act act, PersonId person, byte[] hash) => db.Passwords.Add(new() { Person = person, Hash = hash, SetAt = act.At });

    public async Task SetPasswordAsync(Act act, PersonId person, string password, CancellationToken ct)
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
    }

    public async Task<CredentialCard> CardAsync(PersonId person, CancellationToken ct)
    {
        var traits = (await people.TraitsOfAsync([person], ct)).GetValueOrDefault(person);
        var setAt = await db.Passwords.Where(p => p.Person == person).Select(p => (DateTimeOffset?)p.SetAt).SingleOrDefaultAsync(ct);
        return new(traits?.IsProved is true, setAt, traits?.HasEmail is true);
    }

    public async Task<IReadOnlySet<PersonId>> AbleAsync(IReadOnlyCollection<PersonId> asked, CancellationToken ct)
    {
        var traits = await people.TraitsOfAsync(asked, ct);
        var withPassword = (await db.Passwords.Where(p => asked.Contains(p.Person)).Select(p => p.Person).ToListAsync(ct)).ToHashSet();
        return traits.Where(t => t.Value.IsProved || (t.Value.HasEmail && withPassword.Contains(t.Key))).Select(t => t.Key).ToHashSet();
    }
}
