using LakMuang.Storage;
using NpgsqlTypes;

namespace LakMuang.SignOn.Engine;

/// <summary>Whether system sessions live, asked by many requests in one statement.</summary>
internal sealed class LivingSessions
{
    /// <summary>SQL that is true for a row <c>s</c> of system_session that lives.</summary>
    /// <remarks>Refresh tokens outlive an ordinary sign-out, and so do the access tokens that come from them.</remarks>
    public const string IsLive = """
        (account_is_current(s.person, s.epoch) AND (s.ended_at IS NULL OR EXISTS (
            SELECT 1 FROM token_family f WHERE f.sid = s.id AND f.revoked_at IS NULL AND f.ends_at > lakmuang_now())))
        """;

    private readonly StatementSource _source;
    private readonly Together<Guid, bool> _ask;

    public LivingSessions(StatementSource source)
    {
        _source = source;
        _ask = new(ReadAsync);
    }

    public Task<bool> ContainAsync(Guid sid, CancellationToken ct) => _ask.AskAsync(sid, ct);

    private async Task<IReadOnlyList<bool>> ReadAsync(IReadOnlyList<Guid> sids)
    {
        await using var command = _source.Command($"SELECT s.id FROM system_session s WHERE s.id = ANY ($1) AND {IsLive}");
        command.AddColumn(sids, NpgsqlDbType.Uuid, sid => sid);
        var living = new HashSet<Guid>(sids.Count);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            living.Add(reader.GetGuid(0));
        }

        return [.. sids.Select(living.Contains)];
    }
}
