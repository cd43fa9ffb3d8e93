using LakMuang.Kernel;
using LakMuang.Secrets;
using Npgsql;

namespace LakMuang.SignOn.Engine;

/// <summary>Random, stored, one for each person and sector: no two systems can put their records together by it.</summary>
public sealed class Subjects(NpgsqlDataSource source)
{
    /// <summary>
    /// What the clients of a linked system know people by. Whoever has not come yet gets the name now: the system knows them by it from before their first sign-in.
    /// </summary>
    internal async Task<IReadOnlyDictionary<PersonId, string>> OfSystemAsync(IReadOnlyCollection<PersonId> people, string system, CancellationToken ct)
    {
        Guid[] ids = [.. people.Select(p => p.Value).Order()];
        await using var make = source.CreateCommand("""
            INSERT INTO subject (person, sector, sub) SELECT a.person, $2, a.sub FROM unnest($1, $3) AS a (person, sub)
            WHERE NOT EXISTS (SELECT 1 FROM subject s WHERE s.person = a.person AND s.sector = $2)
            ON CONFLICT (person, sector) DO NOTHING
            """);
        make.Parameters.Add(new() { Value = ids });
        make.Parameters.Add(new() { Value = system });
        make.Parameters.Add(new() { Value = Array.ConvertAll(ids, _ => RandomText.Token()) });
        await make.ExecuteNonQueryAsync(ct);

        // A statement of its own, so that it sees what another request has made in this very moment.
        await using var read = source.CreateCommand("SELECT person, sub FROM subject WHERE person = ANY ($1) AND sector = $2");
        read.Parameters.Add(new() { Value = ids });
        read.Parameters.Add(new() { Value = system });
        await using var reader = await read.ExecuteReaderAsync(ct);
        var known = new Dictionary<PersonId, string>();
        while (await reader.ReadAsync(ct))
        {
            known[new(reader.GetGuid(0))] = reader.GetString(1);
        }

        return known;
    }

    /// <summary>The first time that a person enters a sector. Of two at once one is kept, and both get it.</summary>
    internal async ValueTask<string> MakeAsync(Guid person, string sector, CancellationToken ct)
    {
        await using var command = source.CreateCommand("""
            INSERT INTO subject (person, sector, sub) VALUES ($1, $2, $3)
            ON CONFLICT (person, sector) DO UPDATE SET sub = subject.sub RETURNING sub
            """);
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = sector });
        command.Parameters.Add(new() { Value = RandomText.Token() });
        return (string)(await command.ExecuteScalarAsync(ct))!;
    }
}
