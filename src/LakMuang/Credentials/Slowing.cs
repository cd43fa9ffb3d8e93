using LakMuang.Agencies.Contracts;
using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;

namespace LakMuang.Credentials;

internal sealed class Slowing(LakMuangDb db, IPeople people, Vault vault) : ISlowing
{
    public async Task<IReadOnlyList<Slowed>> OfAsync(PersonId person, CancellationToken ct)
    {
        var counted = await CountedAsync(person, ct);
        var found = await db.ReadAsync(
            """
            SELECT x.place, t.window_start, t.window_start + x.span
            FROM unnest($1::bytea[], $2::int[], $3::interval[]) WITH ORDINALITY AS x (key, most, span, place)
            JOIN throttle_count t ON t.key = x.key
            WHERE t.failures >= x.most AND t.window_start + x.span > lakmuang_now()
            ORDER BY x.place
            """,
            r => new Slowed(counted[(int)r.GetInt64(0) - 1].By, r.GetFieldValue<DateTimeOffset>(1), r.GetFieldValue<DateTimeOffset>(2)), ct,
            counted.Select(c => c.Key).ToArray(), counted.Select(c => c.Limit.Failures).ToArray(), counted.Select(c => c.Limit.Window).ToArray());
        return found;
    }

    public async Task ClearAsync(PersonId person, CancellationToken ct)
    {
        var counted = await CountedAsync(person, ct);
        // Tries that are under way stay counted: they will end.
        await db.ChangeAsync("UPDATE throttle_count SET failures = 0 WHERE key = ANY($1)", ct, [counted.Select(c => c.Key).ToArray()]);
    }

    private async Task<List<(SlowedBy By, Limit Limit, byte[] Key)>> CountedAsync(PersonId person, CancellationToken ct)
    {
        var whom = person.Value.ToString();
        List<(SlowedBy, Limit, byte[])> counted =
        [
            Key(SlowedBy.WrongCodes, Limits.WrongCodesOfPerson, whom),
            Key(SlowedBy.UnansweredCodes, Limits.UnansweredSends, whom),
        ];

        // Wrong passwords are counted for the number that is typed, whether there is anybody behind it or not.
        if (await people.NumberOfAsync(person, ct) is { } number)
        {
            counted.Insert(0, Key(SlowedBy.WrongPasswords, Limits.PasswordOfAccount, number.Digits));
        }

        return counted;
    }

    private (SlowedBy By, Limit Limit, byte[] Key) Key(SlowedBy by, Limit limit, string whom) => (by, limit, vault.Lookup(whom, Throttle.PurposeOf(limit)));
}
