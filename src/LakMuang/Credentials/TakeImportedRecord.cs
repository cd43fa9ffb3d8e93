using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Credentials.ThaId;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Credentials;

/// <summary>
/// Somebody whom an agency has imported, with a post under a letter, signs in with ThaID for the first time: the record becomes theirs and gets an account.
/// Only a number that ThaID proves does this; one that was typed, or a mailbox, never does.
/// </summary>
public sealed class TakeImportedRecord(LakMuangDb db, IPersonRecords records, IAccounts accounts)
{
    /// <summary>What ThaID says of the name; empty where it says nothing.</summary>
    internal static PersonName NameOf(ProvedPerson proved) =>
        new(TypedName.Clean(proved.Title), TypedName.Clean(proved.GivenName), TypedName.Clean(proved.FamilyName), "", "", "");

    /// <returns>The person, or null where no unused record with a post of today gives this number. Commits.</returns>
    internal async Task<PersonId?> RunAsync(Act act, ProvedPerson proved, CancellationToken ct)
    {
        var imported = (await records.ImportedAsync(proved.CitizenId, null, ct)).Where(r => r.HoldsPost).Select(r => r.Person).ToList();
        var used = await accounts.KnownAsync(imported, ct);
        var unused = imported.Where(person => !used.Contains(person)).ToList();
        if (unused.Count == 0)
        {
            return null;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await records.ProveAsync(unused[0], new(proved.CitizenId, NameOf(proved), proved.BirthDate, proved.Ial), ct))
        {
            return null;
        }

        accounts.Open(act, unused[0]);
        try
        {
            await db.CommitAsync(act, ct);
            await transaction.CommitAsync(ct);
            return unused[0];
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            // The same answer of ThaID came twice at once. What was to be added goes; the attempt stays, and the caller finds it used.
            foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added).ToList())
            {
                entry.State = EntityState.Detached;
            }

            return null;
        }
    }
}
