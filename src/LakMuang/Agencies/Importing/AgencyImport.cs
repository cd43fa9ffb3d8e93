using System.Text.Json;
using LakMuang.Agencies.Contracts;
using LakMuang.Agencies.Tree;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies.Importing;

internal sealed class AgencyImport(LakMuangDb db, IEnumerable<IFollowsTheTree> rooms) : IAgencyImport
{
    private const long Turn = 2569_1123;

    public async Task<IReadOnlyList<RowVerdict>> JudgeAsync(IReadOnlyList<AgencyRow> rows, CancellationToken ct) =>
        [.. (await PlansAsync(rows, ct)).Select(plan => plan.Verdict)];

    public async Task<IReadOnlyList<CarriedRow>> CarryOutAsync(
        Act act, IReadOnlyList<AgencyRow> rows, IReadOnlyList<RowVerdict> shown, CancellationToken ct)
    {
        await db.ChangeAsync("SELECT pg_advisory_xact_lock($1)", ct, Turn);
        var plans = (await PlansAsync(rows, ct))
            .Where((plan, at) => plan.Verdict.Step is RowStep.Add or RowStep.Change && plan.Verdict.Matches(shown[at])).ToList();
        await db.CopyAsync(
            "agency (id, code, type, name_th, name_en, parent, province_code, district_code, state)", plans.Select(p => p.New).OfType<Agency>(), (row, a) =>
            {
                row.Id(a.Id.Value);
                row.Text(a.Code);
                row.Text(a.Type.ToString());
                row.Text(a.NameTh);
                row.Text(a.NameEn);
                row.Id(a.Parent?.Value);
                row.Text(a.ProvinceCode);
                row.Text(a.DistrictCode);
                row.Text(a.State.ToString());
            }, ct);
        var renamed = plans.Where(p => p.Known is not null).ToList();
        await RenameAsync([.. renamed.Select(p => (p.Known!.Id.Value, new AgencyNames(NameOf(p, "name") ?? p.Known.NameTh, NameOf(p, "name-en") ?? p.Known.NameEn)))], ct);
        await db.NoteManyAsync(
            act, [.. plans.Select(p => p.New is { } added ? (Fact)new AgencyAdded(added.Id, added.Type) : new AgencyRenamed(p.Known!.Id))], ct);
        return
        [
            .. plans.Select(p => new CarriedRow(
                p.Row.Number, p.Verdict.Step, null, (p.New ?? p.Known)!.Id.Value, false,
                p.Known is { } known ? JsonSerializer.Serialize(new AgencyNames(known.NameTh, known.NameEn)) : null)),
        ];
    }

    public async Task<IReadOnlySet<int>> UndoAsync(Act act, IReadOnlyList<RowToUndo> rows, CancellationToken ct)
    {
        await db.ChangeAsync("SELECT pg_advisory_xact_lock($1)", ct, Turn);
        var named = await NamedAsync([.. rows.Where(r => r.Row.Step is RowStep.Add).Select(r => r.Row.Record)], ct);
        var untouched = (await db.ReadAsync(
            """
            SELECT x.number FROM unnest($1::int[], $2::uuid[], $3::bigint[], $4::boolean[]) AS x (number, id, writer, is_named) JOIN agency a ON a.id = x.id
            WHERE a.xmin::text::bigint = x.writer AND NOT x.is_named
            FOR UPDATE OF a
            """,
            r => r.GetInt32(0), ct, rows.Select(r => r.Row.Number).ToArray(), rows.Select(r => r.Row.Record).ToArray(),
            rows.Select(r => (long)r.Writer).ToArray(), rows.Select(r => named.Contains(r.Row.Record)).ToArray())).ToHashSet();
        var back = rows.Select(r => r.Row).Where(r => untouched.Contains(r.Number)).ToList();
        await db.ChangeAsync("DELETE FROM agency WHERE id = ANY ($1)", ct, back.Where(r => r.Step is RowStep.Add).Select(r => r.Record).ToArray());
        await RenameAsync([.. back.Where(r => r.Before is not null).Select(r => (r.Record, JsonSerializer.Deserialize<AgencyNames>(r.Before!)!))], ct);
        await db.NoteManyAsync(
            act, [.. back.Select(r => r.Step is RowStep.Add ? (Fact)new ImportedAgencyTakenBack(new(r.Record)) : new AgencyRenamed(new(r.Record)))], ct);
        return untouched;
    }

    /// <summary>Those that any record of any room names: a letter, a post, a circular, a change of the tree that counts on it.</summary>
    /// <remarks>Which columns name agencies, the rooms say themselves (<see cref="IFollowsTheTree"/>); a test holds the answers to the model.</remarks>
    private async Task<HashSet<Guid>> NamedAsync(Guid[] added, CancellationToken ct)
    {
        var columns = rooms.SelectMany(room => room.Columns.Keys).Where(c => c != "agency.id").Select(c => c.Split('.'));
        var sql = string.Join(" UNION ", columns.Select(c => $"SELECT {c[1]} FROM {c[0]} WHERE {c[1]} = ANY ($1)"));
        return added.Length == 0 ? [] : [.. await db.ReadAsync(sql, r => r.GetGuid(0), ct, added)];
    }

    private Task<int> RenameAsync(IReadOnlyList<(Guid Id, AgencyNames Names)> agencies, CancellationToken ct) => agencies.Count == 0
        ? Task.FromResult(0)
        : db.ChangeAsync(
            """
            WITH x AS (SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[]) AS x (id, name, name_en)),
            kept AS (
                INSERT INTO agency_era (id, agency, code, type, name_th, name_en, parent, from_day, until_day)
                SELECT gen_random_uuid(), a.id, a.code, a.type, a.name_th, a.name_en, a.parent,
                    (SELECT max(e.until_day) FROM agency_era e WHERE e.agency = a.id), (lakmuang_now() AT TIME ZONE 'Asia/Bangkok')::date
                FROM agency a JOIN x ON x.id = a.id WHERE a.name_th <> x.name OR a.name_en <> x.name_en)
            UPDATE agency a SET name_th = x.name, name_en = x.name_en FROM x WHERE a.id = x.id
            """,
            ct, agencies.Select(a => a.Id).ToArray(), agencies.Select(a => a.Names.Thai).ToArray(), agencies.Select(a => a.Names.English).ToArray());

    // The whole tree has some 8,800 agencies: read once for a portion.
    private async Task<List<AgencyPlan>> PlansAsync(IReadOnlyList<AgencyRow> rows, CancellationToken ct)
    {
        var known = new KnownAgencies(await db.Agencies.AsNoTracking().ToListAsync(ct), await db.Areas.AsNoTracking().ToListAsync(ct),
            (await db.AgencyEras.Select(e => e.Code).ToListAsync(ct)).ToHashSet());
        return [.. rows.Select(row => PlanAgency.Of(row, known))];
    }

    private static string? NameOf(AgencyPlan plan, string field) => plan.Verdict.Changes.FirstOrDefault(c => c.Field == field)?.To;

    private sealed record AgencyNames(string Thai, string English);
}
