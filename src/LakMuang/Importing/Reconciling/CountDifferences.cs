using System.Text;
using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Importing.Reconciling;

public sealed record SystemDifferences(string System, Text Name, IReadOnlyDictionary<(DifferenceKind Kind, DifferenceState State), int> Counts)
{
    public int Of(DifferenceState state) => Counts.Where(c => c.Key.State == state).Sum(c => c.Value);
}

/// <param name="Oldest">When the oldest open one was found, or null.</param>
public sealed record AgencyDifferences(AgencyFacts Agency, int Open, int ToClose, DateTimeOffset? Oldest);

/// <param name="Agencies">Of the chosen system, those with most open first.</param>
/// <param name="Total">How many agencies have any.</param>
public sealed record DifferencesOfCountry(IReadOnlyList<SystemDifferences> Systems, IReadOnlyList<AgencyDifferences> Agencies, int Total);

/// <summary>For DLA operators: how accounts and rights agree, by system and by agency; and what is to be closed, as a file for those who run the system.</summary>
public sealed class CountDifferences(LakMuangDb db, GuardOfImports guard, IAgencyFacts agencies, ISystemNames systems, Vault vault)
{
    public const int PageSize = 20;

    private static readonly DifferenceState[] _living = [DifferenceState.Open, DifferenceState.ToClose, DifferenceState.Explained];

    private static readonly Text[] _heads =
    [
        new("เลขประจำตัวประชาชน", "Citizen ID"), new("ชื่อ นามสกุล", "Name"), new("รหัสหน่วยงาน", "Agency code"), new("กลุ่มผู้ใช้งาน", "User group"),
        new("ผลการเปรียบเทียบ", "Difference"), new("เหตุผล", "Reason"), new("ตัดสินเมื่อ", "Decided"),
    ];

    private const string NextAgencies = """
        SELECT agency, count(*) FILTER (WHERE state = 'Open'), count(*) FILTER (WHERE state = 'ToClose'), min(since) FILTER (WHERE state = 'Open')
        FROM account_difference WHERE system = $1 AND state IN ('Open', 'ToClose') AND agency > $2 GROUP BY agency ORDER BY agency LIMIT $3
        """;

    /// <param name="system">Null for none.</param>
    /// <param name="page">From 1.</param>
    public async Task<Result<DifferencesOfCountry>> RunAsync(Act act, string? system, int page, CancellationToken ct)
    {
        if ((await guard.AgencyAsync(act, ImportPlace.Central, ct)).Problem is { } refusal)
        {
            return refusal;
        }

        // Counted in the database: of hundreds of thousands of lines none is opened.
        var counts = await db.AccountDifferences.Where(d => _living.Contains(d.State)).GroupBy(d => new { d.System, d.Kind, d.State })
            .Select(g => new { g.Key.System, g.Key.Kind, g.Key.State, Count = g.Count() }).ToListAsync(ct);
        var names = await systems.AllAsync(ct);
        var bySystem = counts.GroupBy(c => c.System).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new SystemDifferences(g.Key, names.GetValueOrDefault(g.Key) ?? new(g.Key, g.Key), g.ToDictionary(c => (c.Kind, c.State), c => c.Count))).ToList();
        if (system is null || !names.ContainsKey(system))
        {
            return new DifferencesOfCountry(bySystem, [], 0);
        }

        var open = db.AccountDifferences.Where(d => d.System == system && (d.State == DifferenceState.Open || d.State == DifferenceState.ToClose));
        var lines = await open.GroupBy(d => d.Agency)
            .Select(g => new { Agency = g.Key, Open = g.Count(d => d.State == DifferenceState.Open), ToClose = g.Count(d => d.State == DifferenceState.ToClose), Oldest = g.Min(d => d.Since) })
            .OrderByDescending(x => x.Open).ThenBy(x => x.Oldest).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var facts = await agencies.OfAsync([.. lines.Select(l => l.Agency)], ct);
        return new DifferencesOfCountry(
            bySystem, [.. lines.Where(l => facts.ContainsKey(l.Agency)).Select(l => new AgencyDifferences(facts[l.Agency], l.Open, l.ToClose, l.Open > 0 ? l.Oldest : null))],
            await open.Select(d => d.Agency).Distinct().CountAsync(ct));
    }

    /// <summary>The agencies of one system that have any open, or any account to close, a portion at a time: for programs.</summary>
    /// <param name="after">The last one of the portion before, or null to begin.</param>
    public async Task<Result<Portion<AgencyDifferences>>> NextAsync(Act act, string system, AgencyId? after, int most, CancellationToken ct)
    {
        if ((await guard.AgencyAsync(act, ImportPlace.Central, ct)).Problem is { } refusal)
        {
            return refusal;
        }

        if (!(await systems.AllAsync(ct)).ContainsKey(system))
        {
            return Refusals.NoSystem;
        }

        var lines = Portion.Of(
            await db.ReadAsync(
                NextAgencies, r => (Agency: new AgencyId(r.GetGuid(0)), Open: (int)r.GetInt64(1), ToClose: (int)r.GetInt64(2), Oldest: r.IsDBNull(3) ? (DateTimeOffset?)null : r.GetFieldValue<DateTimeOffset>(3)),
                ct, system, after?.Value ?? Guid.Empty, most + 1),
            most);
        var facts = await agencies.OfAsync([.. lines.Lines.Select(l => l.Agency)], ct);
        return lines.Select(l => new AgencyDifferences(facts[l.Agency], l.Open, l.ToClose, l.Oldest));
    }

    /// <summary>The accounts that are to be closed in a system, for those who run it. That they were taken out is on the trail (PDPA).</summary>
    /// <returns>A refusal; or what writes the file, row by row, to a stream.</returns>
    public async Task<Result<Func<Stream, CancellationToken, Task>>> ExportAsync(Act act, string? system, CancellationToken ct)
    {
        if ((await guard.AgencyAsync(act, ImportPlace.Central, ct)).Problem is { } refusal)
        {
            return refusal;
        }

        if (system is null || !(await systems.AllAsync(ct)).ContainsKey(system))
        {
            return Refusals.NoSystem;
        }

        db.Note(new AccountDifferencesExported(system, await ToClose(system).CountAsync(ct)));
        await db.CommitAsync(act, ct);
        Task WriteAsync(Stream target, CancellationToken stop) => this.WriteAsync(system, target, stop);
        return (Func<Stream, CancellationToken, Task>)WriteAsync;
    }

    private async Task WriteAsync(string system, Stream target, CancellationToken ct)
    {
        await using var writer = new StreamWriter(target, new UTF8Encoding(false), leaveOpen: true);
        await writer.WriteAsync(SafeCsv.Mark);
        await writer.WriteAsync(SafeCsv.Row(_heads.Select(h => h.ToString())));
        await foreach (var line in ToClose(system).OrderBy(d => d.Agency).ThenBy(d => d.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            var account = ListDifferences.Open(vault, line.Account);
            await writer.WriteAsync(SafeCsv.Row(
            [
                account?.Number ?? "", account?.Name ?? "", SafeCsv.Code(account?.Code ?? ""), line.Group, DifferenceWords.Of(line.Kind).ToString(), line.Answer ?? "",
                line.AnsweredAt is { } at ? ThaiDate.InTable(ThaiDate.Day(at)).ToString() : "",
            ]));
        }
    }

    private IQueryable<AccountDifference> ToClose(string system) =>
        db.AccountDifferences.AsNoTracking().Where(d => d.System == system && d.State == DifferenceState.ToClose);
}
