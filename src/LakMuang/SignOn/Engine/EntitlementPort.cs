using LakMuang.Access.Contracts;
using LakMuang.Protocol.Ports;
using LakMuang.Storage;
using Microsoft.Extensions.Options;
using NpgsqlTypes;

namespace LakMuang.SignOn.Engine;

/// <summary>"May this person enter this client today?" The question of many requests goes to the database in one statement.</summary>
internal sealed class EntitlementPort : Protocol.Ports.IEntitlements
{
    private static readonly Entitlement _none = new(false, [], 1, "");

    private readonly StatementSource _source;
    private readonly ClientStore _clients;
    private readonly Subjects _subjects;
    private readonly bool _allowOpen;
    private readonly Together<Ask, Found?> _ask;

    public EntitlementPort(StatementSource source, ClientStore clients, Subjects subjects, IOptions<AccessOptions> options)
    {
        (_source, _clients, _subjects, _allowOpen) = (source, clients, subjects, options.Value.AllowOpenSystem);
        _ask = new(ReadAsync);
    }

    public async ValueTask<Entitlement> FindAsync(string person, string clientId, CancellationToken cancel)
    {
        if (await _clients.KnownAsync(clientId, cancel) is not { } client)
        {
            return _none;
        }

        var who = Guid.Parse(person);
        if (await _ask.AskAsync(new(who, client.System, client.Sector), cancel) is not { IsLive: true } found
            || (client.System == BuiltInSystems.Open ? !_allowOpen : found.Agencies.Length == 0))
        {
            return _none;
        }

        return new(
            true, Array.ConvertAll(found.Agencies, agency => agency.ToString("N")), found.RequiredLevel,
            found.Subject ?? await _subjects.MakeAsync(who, client.Sector, cancel));
    }

    private async Task<IReadOnlyList<Found?>> ReadAsync(IReadOnlyList<Ask> asks)
    {
        await using var command = _source.Command("""
            SELECT i.is_live, CASE WHEN a.system = $4 THEN i.required_level ELSE entry_level(a.person, a.system) END, known.sub,
                   CASE WHEN a.system = $4 THEN '{}' ELSE ARRAY(SELECT DISTINCT r.agency FROM living_rights(a.person, a.system) r) END
            FROM unnest($1, $2, $3) WITH ORDINALITY AS a (person, system, sector, n)
            LEFT JOIN LATERAL system_card(a.system) i ON true
            LEFT JOIN subject known ON known.person = a.person AND known.sector = a.sector
            ORDER BY a.n
            """);
        command.AddColumn(asks, NpgsqlDbType.Uuid, a => a.Person);
        command.AddColumn(asks, NpgsqlDbType.Varchar, a => a.System);
        command.AddColumn(asks, NpgsqlDbType.Varchar, a => a.Sector);
        command.Parameters.Add(new() { Value = BuiltInSystems.Open });
        await using var reader = await command.ExecuteReaderAsync();
        var answers = new List<Found?>(asks.Count);
        while (await reader.ReadAsync())
        {
            answers.Add(reader.IsDBNull(0)
                ? null
                : new(reader.GetBoolean(0), reader.GetInt32(1), reader.IsDBNull(2) ? null : reader.GetString(2), reader.GetFieldValue<Guid[]>(3)));
        }

        return answers;
    }

    private sealed record Ask(Guid Person, string System, string Sector);

    private sealed record Found(bool IsLive, int RequiredLevel, string? Subject, Guid[] Agencies);
}
