using System.Security.Cryptography;
using LakMuang.Secrets;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Storage;

/// <summary>Fills the key ring from the database, and makes the first keys of a new deployment.</summary>
/// <exception cref="CryptographicException">The master key is not the one of this database.</exception>
public sealed class LoadDataKeys(LakMuangDb db, MasterKey master, KeyRing ring, TimeProvider clock)
{
    private const long Lock = 2562_0713;

    public async Task RunAsync(CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Lock})", ct);

        var keys = await db.Set<DataKey>().ToListAsync(ct);
        if (keys.Count == 0)
        {
            keys = [.. Enum.GetValues<DataKeyPurpose>().Select((purpose, i) => Make(purpose, i + 1))];
            db.AddRange(keys);
            await db.SaveChangesAsync(ct);
        }

        await transaction.CommitAsync(ct);

        ring.Load(
            keys.Where(k => k.Purpose is DataKeyPurpose.Column).ToDictionary(k => k.Number, Unwrap),
            Unwrap(keys.Single(k => k.Purpose is DataKeyPurpose.Lookup)),
            Unwrap(keys.Single(k => k.Purpose is DataKeyPurpose.Travel)));
    }

    private DataKey Make(DataKeyPurpose purpose, int number) => new()
    {
        Number = number,
        Purpose = purpose,
        Wrapped = master.Wrap(RandomNumberGenerator.GetBytes(32), DataKey.PurposeText(purpose)),
        MadeAt = clock.GetUtcNow(),
    };

    private byte[] Unwrap(DataKey key) => master.Unwrap(key.Wrapped, DataKey.PurposeText(key.Purpose));
}
