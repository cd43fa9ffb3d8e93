using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Npgsql;

namespace LakMuang.Agencies;

/// <summary>ThaID proves the number that an import gave: the imported record becomes the person's own, so that there are not two.</summary>
/// <remarks>
/// Only a record without a verified mailbox, that is one that nobody has ever used. One by invitation has a mailbox that somebody reads and a password
/// that somebody knows; whether that is the same human being, people decide, by merging.
/// </remarks>
internal sealed class ProveImported(LakMuangDb db, Vault vault)
{
    private const int Most = 5;
    private const string Before = "before_proof";

    private const string Candidates = """
        SELECT p.id, EXISTS (SELECT 1 FROM appointment a WHERE a.person = p.id AND appointment_is_held(a.id)) AS holds FROM person p
        WHERE p.claimed_lookup = $1 AND p.citizen_id_lookup IS NULL AND p.merged_into IS NULL AND p.email_verified_at IS NULL AND p.identity_source = 'None'
          AND NOT EXISTS (SELECT 1 FROM person r WHERE r.citizen_id_lookup = $1)
        ORDER BY EXISTS (SELECT 1 FROM appointment a WHERE a.person = p.id AND a.agency = $2 AND appointment_is_held(a.id)) DESC, holds DESC, p.id
        LIMIT $3
        """;

    private const string Statement = """
        UPDATE person SET citizen_id = $2, citizen_id_lookup = $3, claimed_citizen_id = NULL, claimed_lookup = NULL,
            title = CASE WHEN $4 = '' THEN title ELSE $4 END, given_name = CASE WHEN $5 = '' THEN given_name ELSE $5 END,
            family_name = CASE WHEN $6 = '' THEN family_name ELSE $6 END,
            birth_date = coalesce($7::bytea, birth_date), retires_on = CASE WHEN $8::date IS NOT NULL THEN $8::date
                WHEN $12::int IS NULL OR extract(year FROM retires_on) IN ($12::int + 60, $12::int + 61) THEN retires_on END, ial = $9::text, identity_source = 'ThaId',
            email = coalesce($10::bytea, email), email_verified_at = CASE WHEN $10::bytea IS NULL THEN email_verified_at ELSE lakmuang_now() END,
            mobile = coalesce($11::bytea, mobile), mobile_verified_at = CASE WHEN $11::bytea IS NULL THEN mobile_verified_at END
        WHERE id = $1 AND claimed_lookup = $3 AND citizen_id_lookup IS NULL AND merged_into IS NULL
          AND NOT EXISTS (SELECT 1 FROM person r WHERE r.citizen_id_lookup = $3)
        """;

    public async Task<IReadOnlyList<ImportedRecord>> FindAsync(CitizenId number, AgencyId? here, CancellationToken ct) => await db.ReadAsync(
        Candidates, r => new ImportedRecord(new(r.GetGuid(0)), r.GetBoolean(1)), ct,
        vault.Lookup(number.Digits, People.LookupPurpose), here?.Value ?? Guid.Empty, Most);

    public async Task<bool> RunAsync(PersonId person, ProvedIdentity proved, CancellationToken ct)
    {
        var changed = await WriteAsync(person, proved, ct);
        if (changed)
        {
            db.Note(new ImportedPersonProved(person));
        }

        return changed;
    }

    // Somebody else may prove the same number in this moment: what this transaction did before stays, and the caller hears of it in words.
    private async Task<bool> WriteAsync(PersonId person, ProvedIdentity proved, CancellationToken ct)
    {
        var transaction = db.Database.CurrentTransaction;
        if (transaction is not null)
        {
            await transaction.CreateSavepointAsync(Before, ct);
        }

        try
        {
            return await ChangeAsync(person, proved, ct) == 1;
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UniqueViolation)
        {
            if (transaction is not null)
            {
                await transaction.RollbackToSavepointAsync(Before, ct);
            }

            return false;
        }
    }

    private Task<int> ChangeAsync(PersonId person, ProvedIdentity proved, CancellationToken ct) => db.ChangeAsync(
        Statement, ct, person.Value, vault.Seal(proved.CitizenId.Digits, Person.CitizenIdColumn).Box, vault.Lookup(proved.CitizenId.Digits, People.LookupPurpose),
        proved.Name.Title, proved.Name.Given, proved.Name.Family,
        proved.BirthDate is { } born ? vault.Seal(born.ToString(), Person.BirthDateColumn).Box : null,
        proved.BirthDate is { } day ? Retirement.LastDay(day) : null, proved.Ial,
        proved.Email is { } email ? vault.Seal(email.Value, Person.EmailColumn).Box : null,
        proved.Mobile is { } mobile ? vault.Seal(mobile, Person.MobileColumn).Box : null, proved.BirthDate?.Year);
}
