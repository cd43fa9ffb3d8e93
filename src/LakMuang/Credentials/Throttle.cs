using LakMuang.Credentials.Contracts;
using Npgsql;

namespace LakMuang.Credentials;

/// <summary>How many tries a key has left in a window of time. One row for each key.</summary>
internal sealed class ThrottleCount
{
    /// <summary>What is counted and for whom, as a keyed hash: no citizen ID or address can be read from it.</summary>
    public required byte[] Key { get; init; }

    public required int Failures { get; init; }

    /// <summary>Tries that have begun and not ended.</summary>
    public required int Pending { get; init; }

    public required DateTimeOffset WindowStart { get; init; }
}

/// <summary>Slows guessers down, on all nodes alike. It counts failures and unanswered tries, never successes.</summary>
/// <remarks>A try is reserved before it is judged, so that a thousand guesses at once are not a thousand free ones.</remarks>
public sealed class Throttle(NpgsqlDataSource source, Secrets.Vault vault) : IThrottle
{
    // Honest people sign in often at the same moment: behind one address, or by a script of their own.
    private const int MostPending = 40;

    /// <summary>What the keyed hash of a count is made for.</summary>
    internal static string PurposeOf(Limit limit) => $"throttle:{limit.What}";

    public async Task<TimeSpan?> BeginAsync(Limit limit, string whom, CancellationToken ct)
    {
        await using var begin = Command("""
            INSERT INTO throttle_count AS t (key, failures, pending, window_start) VALUES ($1, 0, 1, lakmuang_now())
            ON CONFLICT (key) DO UPDATE SET
                failures = CASE WHEN t.window_start <= lakmuang_now() - $2 THEN 0 ELSE t.failures END,
                pending = CASE WHEN t.window_start <= lakmuang_now() - $2 THEN 1 ELSE t.pending + 1 END,
                window_start = CASE WHEN t.window_start <= lakmuang_now() - $2 OR t.failures = 0
                               THEN lakmuang_now() ELSE t.window_start END
            WHERE t.window_start <= lakmuang_now() - $2 OR (t.failures < $3 AND t.pending < $4)
            RETURNING true
            """, limit, whom);
        begin.Parameters.Add(new() { Value = limit.Window });
        begin.Parameters.Add(new() { Value = limit.Failures });
        begin.Parameters.Add(new() { Value = MostPending });
        return await begin.ExecuteScalarAsync(ct) is true ? null : await WaitAsync(limit, whom, ct);
    }

    public Task FailedAsync(Limit limit, string whom, CancellationToken ct) => ExecuteAsync(
        "UPDATE throttle_count SET failures = failures + 1, pending = greatest(pending - 1, 0) WHERE key = $1", limit, whom, ct);

    public Task DroppedAsync(Limit limit, string whom, CancellationToken ct) => ExecuteAsync(
        "UPDATE throttle_count SET pending = greatest(pending - 1, 0) WHERE key = $1", limit, whom, ct);

    public async Task<TimeSpan?> CountAsync(Limit limit, string whom, CancellationToken ct)
    {
        await using var count = Command("""
            INSERT INTO throttle_count AS t (key, failures, pending, window_start) VALUES ($1, 1, 0, lakmuang_now())
            ON CONFLICT (key) DO UPDATE SET
                failures = CASE WHEN t.window_start <= lakmuang_now() - $2 THEN 1 ELSE t.failures + 1 END,
                window_start = CASE WHEN t.window_start <= lakmuang_now() - $2 THEN lakmuang_now() ELSE t.window_start END
            WHERE t.window_start <= lakmuang_now() - $2 OR t.failures < $3
            RETURNING true
            """, limit, whom);
        count.Parameters.Add(new() { Value = limit.Window });
        count.Parameters.Add(new() { Value = limit.Failures });
        return await count.ExecuteScalarAsync(ct) is true ? null : await WaitAsync(limit, whom, ct);
    }

    /// <summary>What had been counted as a failure has turned out well after all.</summary>
    public Task ForgivenAsync(Limit limit, string whom, int count, CancellationToken ct) => ExecuteAsync(
        $"UPDATE throttle_count SET failures = greatest(failures - {count}, 0) WHERE key = $1", limit, whom, ct);

    private async Task<TimeSpan> WaitAsync(Limit limit, string whom, CancellationToken ct)
    {
        await using var ask = Command("SELECT window_start + $2 - lakmuang_now() FROM throttle_count WHERE key = $1", limit, whom);
        ask.Parameters.Add(new() { Value = limit.Window });
        return await ask.ExecuteScalarAsync(ct) is TimeSpan wait && wait > TimeSpan.Zero ? wait : TimeSpan.FromSeconds(1);
    }

    private async Task ExecuteAsync(string sql, Limit limit, string whom, CancellationToken ct)
    {
        await using var command = Command(sql, limit, whom);
        await command.ExecuteNonQueryAsync(ct);
    }

    private NpgsqlCommand Command(string sql, Limit limit, string whom)
    {
        var command = source.CreateCommand(sql);
        command.Parameters.Add(new() { Value = vault.Lookup(whom, PurposeOf(limit)) });
        return command;
    }
}

/// <summary>The limits of signing in (the product's security rules).</summary>
internal static class Limits
{
    public static readonly Limit PasswordOfAccount = new("password-account", 10, TimeSpan.FromMinutes(15));

    // A whole office may sit behind one address.
    public static readonly Limit PasswordFromAddress = new("password-address", 100, TimeSpan.FromMinutes(15));

    public static readonly Limit WrongCodesOfPerson = new("code-person", 20, TimeSpan.FromDays(1));

    public static readonly Limit UnansweredSends = new("send-person", 5, TimeSpan.FromHours(1));

    /// <summary>Wrong digits for one mailbox that is being proved.</summary>
    public static readonly Limit WrongCodesOfMailbox = new("code-mailbox", 5, TimeSpan.FromMinutes(10));

    /// <summary>Wrong digits of one person for a mobile number that is being proved.</summary>
    public static readonly Limit WrongCodesOfMobile = new("code-mobile", 5, TimeSpan.FromMinutes(10));

    /// <summary>One message a minute: a form that is sent twice is one.</summary>
    public static readonly Limit PauseOfSms = new("sms-pause", 1, TimeSpan.FromMinutes(1));

    public static readonly Limit SmsOfPerson = new("sms-person", 10, TimeSpan.FromDays(1));

    /// <summary>Whoever asks: nobody's telephone can be filled by several accounts.</summary>
    public static readonly Limit SmsToNumber = new("sms-number", 5, TimeSpan.FromDays(1));
}
