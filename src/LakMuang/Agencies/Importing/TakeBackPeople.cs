using System.Text.Json;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;

namespace LakMuang.Agencies.Importing;

/// <summary>Undoes imported rows that nobody has touched since. A record that any other transaction has written is left as it is.</summary>
internal sealed class TakeBackPeople(LakMuangDb db, Vault vault, IEnumerable<ICarriesPeople> rooms)
{
    // Locked before they are looked at: whoever changes one meanwhile waits, or is seen.
    private const string Untouched = """
        SELECT x.number, a.agency
        FROM unnest($1::int[], $2::uuid[], $3::uuid[], $4::bigint[], $5::boolean[], $6::boolean[], $7::boolean[])
            AS x (number, person, appointment, writer, adds_person, checks_person, checks_post)
        JOIN person p ON p.id = x.person
        JOIN appointment a ON a.id = x.appointment
        WHERE a.ended_at IS NULL
          AND (NOT x.checks_person OR p.xmin::text::bigint = x.writer)
          AND (NOT x.checks_post OR a.xmin::text::bigint = x.writer)
          AND (NOT x.adds_person OR NOT EXISTS (SELECT 1 FROM appointment o WHERE o.person = p.id AND o.id <> a.id))
        FOR UPDATE OF p, a
        """;

    public async Task<IReadOnlySet<int>> RunAsync(Act act, IReadOnlyList<RowToUndo> rows, IReadOnlySet<Guid> inUse, CancellationToken ct)
    {
        var named = await NamedAsync([.. rows.Where(r => r.Row.AddedPerson).Select(r => r.Row.Person!.Value.Value)], ct);
        var open = rows.Where(r => r.Row.Step is RowStep.Change || !inUse.Contains(r.Row.Record))
            .Where(r => !r.Row.AddedPerson || !(inUse.Contains(r.Row.Person!.Value.Value) || named.Contains(r.Row.Person.Value.Value)))
            .Select(r => (r.Row, r.Writer, Before: Before(r.Row))).ToList();
        var untouched = (await db.ReadAsync(
            Untouched, r => (Number: r.GetInt32(0), Agency: new AgencyId(r.GetGuid(1))), ct,
            open.Select(x => x.Row.Number).ToArray(), open.Select(x => x.Row.Person!.Value.Value).ToArray(), open.Select(x => x.Row.Record).ToArray(),
            open.Select(x => (long)x.Writer).ToArray(), open.Select(x => x.Row.AddedPerson).ToArray(),
            open.Select(x => x.Row.AddedPerson || x.Before?.Person is not null).ToArray(),
            open.Select(x => x.Row.Step is RowStep.Add || x.Before?.Post is not null).ToArray())).ToDictionary(x => x.Number, x => x.Agency);
        var back = open.Where(x => untouched.ContainsKey(x.Row.Number)).ToList();

        var (posts, people) = (
            back.Where(x => x.Row.Step is RowStep.Add).Select(x => x.Row.Record).ToArray(),
            back.Where(x => x.Row.AddedPerson).Select(x => x.Row.Person!.Value.Value).ToArray());
        await db.ChangeAsync("DELETE FROM appointment WHERE id = ANY ($1)", ct, posts);
        await db.ChangeAsync("DELETE FROM person WHERE id = ANY ($1)", ct, people);
        var write = new WritePeople(db, vault);
        await write.PeopleAsync([.. back.Where(x => x.Before?.Person is not null).Select(x => (x.Row.Person!.Value, x.Before!.Person!))], ct);
        await write.PostsAsync([.. back.Where(x => x.Before?.Post is not null).Select(x => (x.Row.Record, x.Before!.Post!))], ct);
        await db.NoteManyAsync(act, [.. back.SelectMany(x => FactsOf(x.Row, untouched[x.Row.Number], x.Before))], ct);
        return untouched.Keys.ToHashSet();
    }

    /// <summary>Those whom any record of any room speaks of: a report, a move, a registration. Who has no account has done nothing, so that columns of deeds are left out.</summary>
    /// <remarks>Which columns name people, the rooms say themselves (<see cref="ICarriesPeople"/>); a test holds the answers to the model.</remarks>
    private async Task<HashSet<Guid>> NamedAsync(Guid[] added, CancellationToken ct)
    {
        var columns = rooms.SelectMany(room => room.Columns)
            .Where(c => c.Table is not ("appointment" or "import_row") && (c.Table, c.Column) is not ("person", "id") && c.Column is not ("by" or "by_person") && !c.Column.EndsWith("_by", StringComparison.Ordinal));
        var sql = string.Join(" UNION ", columns.Select(c => $"SELECT {c.Column} FROM {c.Table} WHERE {c.Column} = ANY ($1)"));
        return added.Length == 0 ? [] : [.. await db.ReadAsync(sql, r => r.GetGuid(0), ct, added)];
    }

    private static BeforeChange? Before(CarriedRow row) => row.Before is { } json ? JsonSerializer.Deserialize<BeforeChange>(json) : null;

    private static IEnumerable<Fact> FactsOf(CarriedRow row, AgencyId agency, BeforeChange? before)
    {
        var person = row.Person!.Value;
        if (row.Step is RowStep.Add)
        {
            yield return new ImportedPostTakenBack(person, agency, row.Record);
        }

        if (row.AddedPerson)
        {
            yield return new ImportedPersonTakenBack(person);
        }

        if (before?.Person is not null)
        {
            yield return new PersonCorrected(person, "undo");
        }

        if (before?.Post is not null)
        {
            yield return new PostCorrected(person, agency, row.Record, "undo");
        }
    }
}
