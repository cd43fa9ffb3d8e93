using System.Text.Json;
using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Importing.Reconciling;

/// <param name="Name">Of the person, or as the list has it.</param>
/// <param name="Number">Masked; null for a right without an account.</param>
public sealed record DifferenceLine(AccountDifference Difference, Text Name, string? Number, ListedAccount? Account, Text SystemName, bool HasClimbed);

/// <param name="Counts">Of the agency, by state.</param>
public sealed record DifferencesPage(IReadOnlyList<DifferenceLine> Lines, int Total, IReadOnlyDictionary<DifferenceState, int> Counts);

/// <summary>What does not agree between the accounts of linked systems and the rights of an agency, the oldest first.</summary>
public sealed class ListDifferences(LakMuangDb db, IAuthority authority, IPeople people, ISystemNames systems, Vault vault)
{
    public const int PageSize = 20;

    /// <param name="page">From 1.</param>
    public async Task<Result<DifferencesPage>> RunAsync(Act act, AgencyId agency, DifferenceState state, int page, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var found = await db.AccountDifferences.AsNoTracking().Where(d => d.Agency == agency && d.State == state)
            .OrderBy(d => d.Since).ThenBy(d => d.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var counts = await db.AccountDifferences.Where(d => d.Agency == agency).GroupBy(d => d.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return new DifferencesPage(await DescribeAsync(found, ct), counts.GetValueOrDefault(state), counts);
    }

    /// <summary>The same, a portion at a time: for programs.</summary>
    /// <param name="system">Code of a linked system, or null for all.</param>
    /// <param name="after">Instant and id of the last line of the portion before, or null to begin.</param>
    public async Task<Result<Portion<DifferenceLine>>> NextAsync(
        Act act, AgencyId agency, DifferenceState state, string? system, (DateTimeOffset Since, Guid Id)? after, int most, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var found = db.AccountDifferences.AsNoTracking().Where(d => d.Agency == agency && d.State == state && (system == null || d.System == system));
        if (after is (var since, var id))
        {
            found = found.Where(d => d.Since > since || (d.Since == since && d.Id.CompareTo(id) > 0));
        }

        var read = Portion.Of(await found.OrderBy(d => d.Since).ThenBy(d => d.Id).Take(most + 1).ToListAsync(ct), most);
        return new Portion<DifferenceLine>(await DescribeAsync(read.Lines, ct), read.HasMore);
    }

    public async Task<Result<DifferenceLine>> OneAsync(Act act, AgencyId agency, Guid id, CancellationToken ct) =>
        await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal ? refusal
        : await db.AccountDifferences.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.Agency == agency, ct) is not { } found ? DifferenceRefusals.None
        : (await DescribeAsync([found], ct))[0];

    /// <summary>How many there are in an agency, by system, kind and state.</summary>
    public async Task<Result<IReadOnlyList<SystemDifferences>>> CountAsync(Act act, AgencyId agency, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var counts = await db.AccountDifferences.Where(d => d.Agency == agency).GroupBy(d => new { d.System, d.Kind, d.State })
            .Select(g => new { g.Key.System, g.Key.Kind, g.Key.State, Count = g.Count() }).ToListAsync(ct);
        var names = await systems.AllAsync(ct);
        return counts.GroupBy(c => c.System).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new SystemDifferences(g.Key, names.GetValueOrDefault(g.Key) ?? new(g.Key, g.Key), g.ToDictionary(c => (c.Kind, c.State), c => c.Count))).ToArray();
    }

    /// <summary>How many are open in an agency: for its home page.</summary>
    public async Task<int> OpenAsync(Act act, AgencyId agency, CancellationToken ct) =>
        await authority.JudgeAsync(act, AgencyTask.ReadPeople, agency, ct) is AgencyAccess.Allowed
            ? await db.AccountDifferences.CountAsync(d => d.Agency == agency && d.State == DifferenceState.Open, ct) : 0;

    private async Task<IReadOnlyList<DifferenceLine>> DescribeAsync(IReadOnlyList<AccountDifference> found, CancellationToken ct)
    {
        var names = await people.TraitsOfAsync([.. found.Select(d => d.Person).OfType<PersonId>().Distinct()], ct);
        var called = await systems.AllAsync(ct);
        return [.. found.Select(Line)];

        DifferenceLine Line(AccountDifference d)
        {
            var account = Open(vault, d.Account);
            var name = d.Person is { } person && names.TryGetValue(person, out var traits) ? traits.Name.Full : new Text(account?.Name ?? "–", account?.Name ?? "–");
            return new(d, name, account is null ? null : CitizenId.OrNull(account.Number)?.Masked, account, called.GetValueOrDefault(d.System) ?? new(d.System, d.System), d.At != d.Agency);
        }
    }

    internal static ListedAccount? Open(Vault vault, byte[]? box) =>
        box is null ? null : JsonSerializer.Deserialize<ListedAccount>(vault.OpenBytes(new(box), AccountDifference.AccountColumn));
}
