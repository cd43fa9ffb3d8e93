using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Npgsql;

namespace LakMuang.Api;

/// <summary>What became of a request that names a key.</summary>
public abstract record Turn
{
    /// <summary>Go on: this try is the only one.</summary>
    public sealed record Mine : Turn;

    /// <summary>It was answered before; the answer as it was kept.</summary>
    public sealed record Answered(byte[] Answer) : Turn;

    /// <summary>Another try is at it in this moment.</summary>
    public sealed record UnderWay : Turn;

    /// <summary>The key was used for another question.</summary>
    public sealed record OtherQuestion : Turn;

    /// <summary>It was carried out, and the node died before it could answer.</summary>
    public sealed record AnswerLost : Turn;
}

/// <summary>Lets a changing request be carried out once, however often and on however many nodes it arrives, and whichever node dies in between.</summary>
/// <remarks>
/// The row is written before the work, and its mark "done" by the commit of the work itself (<see cref="LakMuangDb.CommitAsync"/> of the same scope):
/// no moment lies between them. A try that a slow node still has under way fails at its commit when another has taken its turn.
/// </remarks>
public sealed class AnswerOnce(LakMuangDb db, NpgsqlDataSource source, Vault vault)
{
    private AnsweredRequest? _mine;

    /// <param name="caller">Who asks; keys of different callers never meet.</param>
    /// <param name="question">Everything that the answer depends on.</param>
    public async Task<Turn> BeginAsync(string caller, string key, string question, CancellationToken ct)
    {
        var row = new AnsweredRequest
        {
            Key = vault.Lookup($"{caller}\n{key}", "answered-request"),
            Question = vault.Lookup(question, "answered-request-question"),
            Turn = Guid.CreateVersion7(),
        };
        await using var take = source.CreateCommand("""
            INSERT INTO answered_request AS a (key, question, turn, lease_until, ends_at)
            VALUES ($1, $2, $3, lakmuang_now() + interval '1 minute', lakmuang_now() + interval '24 hours')
            ON CONFLICT (key) DO UPDATE SET
                question = excluded.question, turn = excluded.turn, lease_until = excluded.lease_until, ends_at = excluded.ends_at, done_at = NULL, answer = NULL
            WHERE a.ends_at <= lakmuang_now()
               OR (a.question = excluded.question AND a.done_at IS NULL AND a.answer IS NULL AND a.lease_until <= lakmuang_now())
            RETURNING true
            """);
        take.Parameters.Add(new() { Value = row.Key });
        take.Parameters.Add(new() { Value = row.Question });
        take.Parameters.Add(new() { Value = row.Turn });
        if (await take.ExecuteScalarAsync(ct) is not true)
        {
            return await FindAsync(row, ct);
        }

        _mine = row;
        return new Turn.Mine();
    }

    /// <summary>From here on the next commit of this scope is the work itself. What is only looked at before does not count as done.</summary>
    public void MarkWithNextCommit(Act act)
    {
        db.Attach(_mine!);
        _mine!.DoneAt = act.At;
    }

    /// <summary>Keeps the answer of this try. Nothing is kept where another has taken the turn.</summary>
    public async Task KeepAsync(byte[] answer)
    {
        // The caller may have gone; the next try of the same must find the answer.
        await ChangeAsync("UPDATE answered_request SET answer = $3 WHERE key = $1 AND turn = $2", vault.Seal(answer, AnsweredRequest.AnswerColumn).Box);
    }

    /// <summary>Lets the next try begin at once, unless this one has changed something.</summary>
    /// <param name="evenIfDone">For a refusal, which writes the trail and changes nothing.</param>
    /// <returns>Whether it is dropped.</returns>
    public async Task<bool> DropAsync(bool evenIfDone = false) =>
        await ChangeAsync($"DELETE FROM answered_request WHERE key = $1 AND turn = $2{(evenIfDone ? "" : " AND done_at IS NULL")}") > 0;

    private async Task<Turn> FindAsync(AnsweredRequest asked, CancellationToken ct)
    {
        await using var find = source.CreateCommand("SELECT question, answer, done_at IS NOT NULL AND lease_until <= lakmuang_now() FROM answered_request WHERE key = $1");
        find.Parameters.Add(new() { Value = asked.Key });
        await using var reader = await find.ExecuteReaderAsync(ct);
        return !await reader.ReadAsync(ct) ? new Turn.UnderWay()
            : !reader.GetFieldValue<byte[]>(0).AsSpan().SequenceEqual(asked.Question) ? new Turn.OtherQuestion()
            : !reader.IsDBNull(1) ? new Turn.Answered(vault.OpenBytes(new(reader.GetFieldValue<byte[]>(1)), AnsweredRequest.AnswerColumn))
            : reader.GetBoolean(2) ? new Turn.AnswerLost()
            : new Turn.UnderWay();
    }

    private async Task<int> ChangeAsync(string sql, byte[]? value = null)
    {
        await using var command = source.CreateCommand(sql);
        command.Parameters.Add(new() { Value = _mine!.Key });
        command.Parameters.Add(new() { Value = _mine.Turn });
        if (value is not null)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return await command.ExecuteNonQueryAsync();
    }
}
