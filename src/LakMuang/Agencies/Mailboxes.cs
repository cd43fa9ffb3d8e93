using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;

namespace LakMuang.Agencies;

internal sealed class Mailboxes(LakMuangDb db, Vault vault) : IMailboxes
{
    public Task ReplaceAsync(PersonId person, EmailAddress email, CancellationToken ct) => db.ChangeAsync(
        "UPDATE person SET email = $2, email_verified_at = NULL WHERE id = $1 AND merged_into IS NULL", ct, person.Value, vault.Seal(email.Value, Person.EmailColumn).Box);
}
