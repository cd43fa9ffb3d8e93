using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

internal sealed class PersonRecords(LakMuangDb db, ProveImported prove, TimeProvider clock) : IPersonRecords
{
    // Namesakes count only within one agency: elsewhere they are other people.
    private const string Alike = """
        SELECT q.id FROM person p JOIN person q ON q.id <> p.id AND q.merged_into IS NULL
        WHERE p.id = $1 AND (q.claimed_lookup IN (p.citizen_id_lookup, p.claimed_lookup) OR q.citizen_id_lookup = p.claimed_lookup)
        UNION
        SELECT q.id FROM person p
        JOIN appointment a ON a.person = p.id JOIN appointment b ON b.agency = a.agency AND b.person <> p.id
        JOIN person q ON q.id = b.person AND q.merged_into IS NULL AND q.given_name = p.given_name AND q.family_name = p.family_name
        WHERE p.id = $1
        ORDER BY 1 LIMIT 20
        """;

    // A post that goes on when the other one ends, or that is held while the other one is still to come, is another post.
    private const string Same = """
        SELECT DISTINCT ON (g.id) g.id, k.id FROM appointment g JOIN appointment k
            ON k.agency = g.agency AND k.kind = g.kind AND k.office IS NOT DISTINCT FROM g.office AND (k.office IS NOT NULL OR k.position = g.position)
        WHERE g.person = $1 AND k.person = $2 AND g.ended_at IS NULL AND k.ended_at IS NULL
          AND coalesce(g.until_day, 'infinity') >= $3 AND k.from_day <= greatest(g.from_day, $3) AND coalesce(k.until_day, 'infinity') >= coalesce(g.until_day, 'infinity')
        ORDER BY g.id, k.position = g.position DESC, k.from_day
        """;

    private const string Belongs = """
        WITH own AS (SELECT agency, ended_at IS NULL AND (until_day IS NULL OR until_day >= (lakmuang_now() AT TIME ZONE 'Asia/Bangkok')::date) AS open
                     FROM appointment WHERE person = $1)
        SELECT DISTINCT agency FROM own WHERE open OR NOT EXISTS (SELECT 1 FROM own WHERE open)
        """;

    public Task<PersonId?> IntoAsync(PersonId person, CancellationToken ct) =>
        db.People.Where(p => p.Id == person).Select(p => p.MergedInto).SingleOrDefaultAsync(ct);

    public async Task<IReadOnlyList<PersonId>> AlikeAsync(PersonId person, CancellationToken ct) =>
        await db.ReadAsync(Alike, r => new PersonId(r.GetGuid(0)), ct, person.Value);

    public async Task<bool> SameNumberAsync(PersonId one, PersonId other, CancellationToken ct)
    {
        var numbers = await db.People.Where(p => p.Id == one || p.Id == other).Select(p => p.CitizenIdLookup ?? p.ClaimedLookup).ToListAsync(ct);
        return numbers is [{ } first, { } second] && first.AsSpan().SequenceEqual(second);
    }

    public async Task<IReadOnlyList<AgencyId>> AgenciesAsync(PersonId person, CancellationToken ct) =>
        await db.ReadAsync(Belongs, r => new AgencyId(r.GetGuid(0)), ct, person.Value);

    public async Task<IReadOnlyDictionary<Guid, Guid>> SamePostsAsync(PersonId gone, PersonId kept, CancellationToken ct) =>
        (await db.ReadAsync(Same, r => (Gone: r.GetGuid(0), Kept: r.GetGuid(1)), ct, gone.Value, kept.Value, ThaiDate.Day(clock.GetUtcNow()))).ToDictionary(x => x.Gone, x => x.Kept);

    public async Task<bool> LockAsync(PersonId one, PersonId other, CancellationToken ct)
    {
        // By id: two that merge in opposite directions wait for each other in one line, and neither for ever.
        var living = await db.ReadAsync(
            "SELECT merged_into IS NULL FROM person WHERE id = ANY($1) ORDER BY id FOR UPDATE", r => r.GetBoolean(0), ct, new[] { one.Value, other.Value });
        return living.Count == 2 && living.TrueForAll(isLiving => isLiving);
    }

    public async Task<bool> HoldAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct)
    {
        await db.HoldAsync(ct);
        var living = await db.ReadAsync(
            "SELECT merged_into IS NULL FROM person WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE", r => r.GetBoolean(0), ct, people.Select(p => p.Value).ToArray());
        return living.TrueForAll(isLiving => isLiving);
    }

    public Task MarkAsync(PersonId gone, PersonId kept, CancellationToken ct) =>
        db.ChangeAsync("UPDATE person SET merged_into = $2 WHERE id = $1", ct, gone.Value, kept.Value);

    public Task<IReadOnlyList<ImportedRecord>> ImportedAsync(CitizenId number, AgencyId? here, CancellationToken ct) => prove.FindAsync(number, here, ct);

    public Task<bool> ProveAsync(PersonId imported, ProvedIdentity proved, CancellationToken ct) => prove.RunAsync(imported, proved, ct);
}
