using System.Text.Json;
using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.TestKit;
using Npgsql;

namespace LakMuang.Web.Tests.Invariants;

/// <summary>A person as they were: all that may be changed of them as one mark, and where they have ever belonged.</summary>
internal sealed record PersonMark(string Mark, Guid[] Places);

/// <summary>What stood before a call: where the caller may work, where the caller stands above, and every person as they were.</summary>
internal sealed record ApiMoment(IReadOnlyList<AgencyId> Region, IReadOnlyList<AgencyId> Above, bool IsAuditor, bool IsLiving, Dictionary<Guid, PersonMark> People);

/// <summary>Judges calls by the tables and by the tree as the test grew it, never by the product's guard.</summary>
internal sealed class ApiJudge(LakMuangServer server, ApiCrowd crowd) : IAsyncDisposable
{
    private static readonly AgencyTask[] _work =
        [AgencyTask.ManagePeople, AgencyTask.KeepLetters, AgencyTask.ProposeAdmins, AgencyTask.Invite, AgencyTask.DecideRegistrations, AgencyTask.Import, AgencyTask.ManageRights];

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(server.ConnectionString);

    public async Task<T?> AskAsync<T>(string sql, params object[] values)
    {
        await using var command = _source.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return await command.ExecuteScalarAsync() is T found ? found : default;
    }

    /// <returns>The first law that does not hold; empty where all do.</returns>
    public async Task<string> BrokenAsync(IReadOnlyList<(string What, string Sql)> laws) =>
        await AskAsync<string>("SELECT concat_ws(', ', " + string.Join(", ", laws.Select(l => $"CASE WHEN ({l.Sql}) > 0 THEN '{l.What}' END")) + ")") ?? "";

    /// <param name="people">As they are in this moment.</param>
    public async Task<ApiMoment> LookAsync(CrowdCaller caller, Dictionary<Guid, PersonMark> people)
    {
        if (caller.Person is not { } person)
        {
            return new([.. crowd.Agencies.Where(agency => caller.Permits.Any(p => crowd.IsWithin(agency, p.Agency)))], [], false, true, people);
        }

        var held = JsonSerializer.Deserialize<Standings>(await AskAsync<string>("""
            SELECT json_build_object(
                'Living', EXISTS (SELECT 1 FROM account WHERE id = $1 AND state = 'Active'),
                'Admin', ARRAY (SELECT p.agency FROM appointment p JOIN letter l ON l.id = p.letter
                    WHERE p.person = $1 AND p.office = 'SsoAdmin' AND p.ended_at IS NULL AND l.state = 'Living'
                        AND p.from_day <= $2 AND (p.until_day IS NULL OR p.until_day >= $2)),
                'Roles', ARRAY (SELECT g.user_group || ' ' || g.agency FROM access_grant g JOIN appointment p ON p.id = g.appointment
                    WHERE g.holder = $1 AND g.state = 'Active' AND p.ended_at IS NULL AND p.from_day <= $2 AND (p.until_day IS NULL OR p.until_day >= $2)))::text
            """, person.Id.Value, ThaiDate.Day(crowd.Now)) ?? "")!;
        var above = crowd.Agencies.Where(a => held.Holds("dla-operator") || held.Of("overseer").Any(over => over != a && crowd.IsWithin(a, over))).ToList();
        return new([.. above.Union(held.Admin.Select(a => new AgencyId(a)))], above, held.Holds("auditor"), held.Living, people);
    }

    /// <returns>How many rights the product shows somebody today under which not everything stands (invariant 1).</returns>
    public async Task<long> UnfoundedAsync(Guid person)
    {
        var shown = await server.Ask<IEntitlements, IReadOnlyList<Right>>(rights => rights.RightsOfAsync(new(person), default));
        return await AskAsync<long>($"SELECT count(*) FROM access_grant o WHERE o.id = ANY ($1) AND NOT ({ApiLaws.Stands})", shown.Select(r => r.Id).ToArray());
    }

    /// <summary>As if everything of somebody had been written in the very moment of a revocation, which did not find it.</summary>
    public Task ReviveAsync(Guid person) => SetAsync(person, "NULL", "IS NOT NULL");

    public Task EndAsync(Guid person) => SetAsync(person, "lakmuang_now()", "IS NULL");

    private Task<int> SetAsync(Guid person, string value, string where) => AskAsync<int>($"""
        WITH a AS (UPDATE session SET ended_at = {value} WHERE person = $1 AND ended_at {where}),
            b AS (UPDATE system_session SET ended_at = {value} WHERE person = $1 AND ended_at {where})
        UPDATE token_family SET revoked_at = {value} WHERE person = $1 AND revoked_at {where}
        """, person);

    public bool IsWithinOversight(CrowdCaller caller, ApiMoment before, RandomCall call)
    {
        if (!call.IsDone)
        {
            return true;
        }

        if (!before.IsLiving || (caller.Person is null && call.Operation.TakesPerson))
        {
            return false;
        }

        if (call.Operation.Task is not { } task || call.Agency is not { } agency)
        {
            return true;
        }

        if (caller.Person is null)
        {
            return caller.Permits.Any(p => p.Scopes.Contains(call.Operation.Scope) && crowd.IsWithin(agency, p.Agency));
        }

        return _work.Contains(task) ? before.Region.Contains(agency)
            : task is AgencyTask.ConfirmAdmins or AgencyTask.MergePeople or AgencyTask.RecoverAdmins or AgencyTask.ExcuseConflicts ? before.Above.Contains(agency)
            : task is not (AgencyTask.ReadPeople or AgencyTask.ReadLetters or AgencyTask.ReadConflicts) || before.IsAuditor || before.Region.Contains(agency);
    }

    /// <param name="now">Everybody after the call.</param>
    /// <returns>People who are others than before and neither belong to an agency that the caller works for, nor were to move to one.</returns>
    public async Task<IReadOnlyList<Guid>> StrangersAsync(CrowdCaller caller, ApiMoment before, Dictionary<Guid, PersonMark> now)
    {
        var mine = before.Region.Select(a => a.Value).ToArray();
        var changed = now.Where(p => before.People.TryGetValue(p.Key, out var was) && was.Mark != p.Value.Mark && p.Key != caller.Person?.Id.Value && !was.Places.Any(mine.Contains))
            .Select(p => p.Key).ToArray();
        if (changed.Length == 0)
        {
            return changed;
        }

        // Letters that fall take with them what rests on them, wherever it is; and an accepted move was agreed to by both sides.
        var explained = await AskAsync<Guid[]>("""
            SELECT array_agg(person) FROM (
                SELECT person FROM staff_move WHERE person = ANY ($1) AND to_agency = ANY ($2)
                UNION SELECT a.person FROM appointment a JOIN letter l ON l.id = a.letter WHERE a.person = ANY ($1) AND l.state = 'Withdrawn' AND l.issuer = ANY ($2)) x
            """, changed, mine) ?? [];
        return [.. changed.Except(explained)];
    }

    public async Task<Dictionary<Guid, PersonMark>> PeopleAsync() => JsonSerializer.Deserialize<Dictionary<Guid, PersonMark>>(await AskAsync<string>("""
        SELECT json_object_agg(p.id, json_build_object('Places', ARRAY (SELECT DISTINCT x.agency FROM appointment x WHERE x.person = p.id), 'Mark', md5(concat(
            p.merged_into, p.family_name, a.state, a.epoch,
            (SELECT string_agg(x::text, '' ORDER BY x.id) FROM appointment x WHERE x.person = p.id),
            (SELECT string_agg(x::text, '' ORDER BY x.id) FROM access_grant x WHERE x.holder = p.id),
            (SELECT string_agg(x::text, '' ORDER BY x.id) FROM suspension x WHERE x.person = p.id)))))::text
        FROM person p LEFT JOIN account a ON a.id = p.id
        """) ?? "{}")!;

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    /// <param name="Roles">Group and agency, with a blank between.</param>
    private sealed record Standings(bool Living, Guid[] Admin, string[] Roles)
    {
        public bool Holds(string group) => Roles.Any(r => r.StartsWith($"{group} ", StringComparison.Ordinal));

        public IEnumerable<AgencyId> Of(string group) => Roles.Where(r => r.StartsWith($"{group} ", StringComparison.Ordinal)).Select(r => new AgencyId(Guid.Parse(r.Split(' ')[1])));
    }
}
