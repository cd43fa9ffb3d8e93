using Npgsql;

namespace LakMuang.Notifications;

/// <summary>Whether mail is leaving more slowly than people expect, so that a page can say so.</summary>
public sealed class MailDelay(NpgsqlDataSource source)
{
    /// <summary>True when the last try of some waiting mail has failed, or none was tried for half a minute.</summary>
    public Task<bool> IsLateAsync(CancellationToken ct) => Delay.IsLateAsync(source, DeliverMail.MailKind, ct);
}

/// <summary>The same for short messages.</summary>
public sealed class SmsDelay(NpgsqlDataSource source)
{
    /// <summary>True when the last try of some waiting message has failed, or none was tried for half a minute.</summary>
    public Task<bool> IsLateAsync(CancellationToken ct) => Delay.IsLateAsync(source, DeliverSms.SmsKind, ct);
}

internal static class Delay
{
    public static async Task<bool> IsLateAsync(NpgsqlDataSource source, string kind, CancellationToken ct)
    {
        await using var command = source.CreateCommand("""
            SELECT EXISTS (
                SELECT 1 FROM outbox_message
                WHERE kind = $1 AND delivered_at IS NULL AND given_up_at IS NULL
                  AND (tries > 1 OR tries = 1 AND due_at < lakmuang_now() + interval '100 seconds' OR queued_at < lakmuang_now() - interval '30 seconds'))
            """);
        command.Parameters.Add(new() { Value = kind });
        return await command.ExecuteScalarAsync(ct) is true;
    }
}
