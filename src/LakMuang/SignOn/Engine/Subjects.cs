using LakMuang.Secrets;
using Npgsql;

namespace LakMuang.SignOn.Engine;

/// <summary>Random, stored, one for each person and system: no two systems can put their records together by it.</summary>
public sealed class Subjects(NpgsqlDataSource source)
{
    public async ValueTask<string> SubjectAsync(string person, string clientId, CancellationToken cancel)
    {
        // Self-registered clients have nothing in common but their system, so each is a sector of its own.
        await using var command = source.CreateCommand("""
            WITH sector AS (
                SELECT CASE WHEN registration_token_hash IS NULL THEN system ELSE 'c:' || left(id, 30) END AS name FROM oauth_client WHERE id = $2),
            known AS (SELECT s.sub FROM subject s JOIN sector ON sector.name = s.sector WHERE s.person = $1),
            made AS (
                INSERT INTO subject (person, sector, sub)
                SELECT $1, sector.name, $3 FROM sector WHERE NOT EXISTS (SELECT 1 FROM known)
                ON CONFLICT (person, sector) DO UPDATE SET sub = subject.sub
                RETURNING sub)
            SELECT sub FROM known UNION ALL SELECT sub FROM made
            """);
        command.Parameters.Add(new() { Value = Guid.Parse(person) });
        command.Parameters.Add(new() { Value = clientId });
        command.Parameters.Add(new() { Value = RandomText.Token() });
        return (string)(await command.ExecuteScalarAsync(cancel))!;
    }
}
