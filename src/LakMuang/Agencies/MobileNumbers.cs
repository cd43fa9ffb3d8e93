using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

internal sealed class MobileNumbers(LakMuangDb db, Vault vault, IPeople people) : IMobileNumbers
{
    public async Task<bool> IsTakenAsync(PersonId person, string number, CancellationToken ct)
    {
        var lookup = LookupOf(number);
        var holders = await db.People.Where(p => p.MobileLookup == lookup && p.MobileVerifiedAt != null && p.MergedInto == null).Select(p => p.Id).ToListAsync(ct);
        return holders.Count > 0 && holders.Except(await people.RecordsOfAsync(person, ct)).Any();
    }

    public async Task<bool> ProveAsync(Act act, PersonId person, string? onRecord, string number, CancellationToken ct)
    {
        var stored = await db.ReadAsync(
            "SELECT mobile, xmin::text::bigint FROM person WHERE id = $1", r => (Mobile: Open(r.Or<byte[]>(0)), Version: r.GetInt64(1)), ct, person.Value);
        if (stored.Count == 0 || stored[0].Mobile != onRecord)
        {
            return false;
        }

        var others = (await people.RecordsOfAsync(person, ct)).Where(p => p != person).Select(p => p.Value).ToArray();
        await db.ChangeAsync("UPDATE person SET mobile_verified_at = NULL WHERE id = ANY ($1) AND mobile_lookup = $2", ct, others, LookupOf(number));
        try
        {
            // The unique index has the last word where two people prove one number on two nodes.
            var written = await db.ChangeAsync(
                "UPDATE person SET mobile = $3, mobile_lookup = $4, mobile_verified_at = $5 WHERE id = $1 AND xmin::text::bigint = $2 AND merged_into IS NULL", ct,
                person.Value, stored[0].Version, vault.Seal(number, Person.MobileColumn).Box, LookupOf(number), act.At);
            if (written != 1)
            {
                return false;
            }
        }
        catch (Exception e) when (e.IsLostRace())
        {
            return false;
        }

        db.Note(new MobileVerified(person, onRecord != number));
        return true;
    }

    private string? Open(byte[]? box) => box is null ? null : vault.Open(new(box), Person.MobileColumn);

    private byte[] LookupOf(string number) => vault.Lookup(number, "mobile");
}
