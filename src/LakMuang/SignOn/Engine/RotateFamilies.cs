using LakMuang.Access.Contracts;
using LakMuang.Protocol.Ports;
using LakMuang.Storage;
using NpgsqlTypes;

namespace LakMuang.SignOn.Engine;

/// <summary>Refresh tokens for the next ones, those of many requests in one statement, each under the lock of its family's row.</summary>
internal sealed class RotateFamilies
{
    // After a retry the lost successor is replaced; the token before it stays the one that may still be retried.
    private const string Statement = """
        WITH judged AS MATERIALIZED (
            SELECT a.n, f.id, a.successor,
                   account_is_current(f.person, f.epoch) AS is_current,
                   f.system = $7 OR holds_right(f.person, f.system, f.agency) AS is_entitled,
                   f.current_hash = a.presented AS is_latest,
                   coalesce(f.previous_hash = a.presented AND a.grace > interval '0' AND lakmuang_now() - f.rotated_at <= a.grace, false) AS is_retry,
                   CASE WHEN a.tells_acting THEN posts_held(f.person, f.agency)::text END AS posts
            FROM unnest($1, $2, $3, $4, $5, $6) WITH ORDINALITY AS a (client, family, presented, successor, grace, tells_acting, n)
            JOIN token_family f ON f.id = a.family AND f.client = a.client
            WHERE f.revoked_at IS NULL AND f.idle_ends_at > lakmuang_now() AND f.ends_at > lakmuang_now()
            FOR UPDATE OF f),
        rotated AS (
            UPDATE token_family f SET
                previous_hash = CASE WHEN j.is_latest AND j.successor IS NOT NULL THEN f.current_hash ELSE f.previous_hash END,
                rotated_at = CASE WHEN j.is_latest THEN lakmuang_now() ELSE f.rotated_at END,
                current_hash = coalesce(j.successor, f.current_hash),
                idle_ends_at = least(lakmuang_now() + $8, f.ends_at)
            FROM judged j
            WHERE f.id = j.id AND j.is_current AND j.is_entitled AND (j.is_latest OR j.is_retry))
        SELECT a.n, j.is_current, j.is_entitled, j.is_latest OR j.is_retry, j.posts
        FROM generate_series(1, cardinality($1)) AS a (n) LEFT JOIN judged j ON j.n = a.n ORDER BY a.n
        """;

    private readonly StatementSource _source;
    private readonly Together<Rotation, RotatedToken> _ask;

    public RotateFamilies(StatementSource source)
    {
        _source = source;
        _ask = new(WriteAsync, atOnce: 2);
    }

    public Task<RotatedToken> RunAsync(Rotation rotation, CancellationToken ct) => _ask.AskAsync(rotation, ct);

    private async Task<IReadOnlyList<RotatedToken>> WriteAsync(IReadOnlyList<Rotation> asks)
    {
        var answers = new RotatedToken[asks.Count];
        var left = Enumerable.Range(0, asks.Count).ToList();
        while (left.Count > 0)
        {
            // Two uses of one family are judged one after the other: the second must see what the first has done.
            var now = left.DistinctBy(i => asks[i].Family).ToList();
            var outcomes = await WriteEachOnceAsync(now.ConvertAll(i => asks[i]));
            for (var i = 0; i < now.Count; i++)
            {
                answers[now[i]] = outcomes[i];
            }

            left.RemoveAll(now.Contains);
        }

        return answers;
    }

    private async Task<List<RotatedToken>> WriteEachOnceAsync(List<Rotation> asks)
    {
        await using var command = _source.Command(Statement);
        command.AddColumn(asks, NpgsqlDbType.Varchar, a => a.Grant.ClientId);
        command.AddColumn(asks, NpgsqlDbType.Uuid, a => a.Family);
        command.AddColumn(asks, NpgsqlDbType.Bytea, a => a.PresentedHash);
        command.AddColumn(asks, NpgsqlDbType.Bytea, a => a.SuccessorHash);
        command.AddColumn(asks, NpgsqlDbType.Interval, a => a.Grace);
        command.AddColumn(asks, NpgsqlDbType.Boolean, a => a.TellsActing);
        command.Parameters.Add(new() { Value = BuiltInSystems.Open });
        command.Parameters.Add(new() { Value = TokenStore.FamilyIdle });
        await using var reader = await command.ExecuteReaderAsync();
        var outcomes = new List<RotatedToken>(asks.Count);
        while (await reader.ReadAsync())
        {
            outcomes.Add(new(reader.IsDBNull(1) ? RotationOutcome.Unknown
                : !reader.GetBoolean(1) ? RotationOutcome.SessionEnded
                : !reader.GetBoolean(3) ? RotationOutcome.Reused
                : reader.GetBoolean(2) ? RotationOutcome.Rotated
                : RotationOutcome.NotEntitled, ActingClaim.Of(reader, 4)));
        }

        return outcomes;
    }
}
