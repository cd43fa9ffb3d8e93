using LakMuang.Secrets;
using Npgsql;

namespace LakMuang.SignOn.Engine;

/// <summary>Random, stored, one for each person and sector: no two systems can put their records together by it.</summary>
public sealed class Subjects(NpgsqlDataSource source)
{
    /// <returns>Null when the person has never entered the client.</returns>
    public async ValueTask<string?> SubjectAsync(Guid person, string clientId, CancellationToken ct)
    {
        await using var command = source.CreateCommand(
            "SELECT sub FROM subject WHERE person = $1 AND sector IN (SELECT CASE WHEN registration_token_hash IS NULL THEN system ELSE $3 END FROM oauth_client WHERE id = $2)");
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = clientId });
        command.Parameters.Add(new() { Value = KnownClient.SectorOfItsOwn(clientId) });
        return (string?)await command.ExecuteScalarAsync(ct);
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
