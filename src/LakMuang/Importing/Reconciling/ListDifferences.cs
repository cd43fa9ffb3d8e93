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
        var names = await people.TraitsOfAsync([.. found.Select(d => d.Person).OfType<PersonId>().Distinct()], ct);
        var called = await systems.AllAsync(ct);
        return new DifferencesPage([.. found.Select(Line)], counts.GetValueOrDefault(state), counts);

        DifferenceLine Line(AccountDifference d)
        {
            var account = Open(vault, d.Account);
            var name = d.Person is { } person && names.TryGetValue(person, out var traits) ? traits.Name.Full : new Text(account?.Name ?? "–", account?.Name ?? "–");
            return new(d, name, account is null ? null : CitizenId.OrNull(account.Number)?.Masked, account, called.GetValueOrDefault(d.System) ?? new(d.System, d.System), d.At != d.Agency);
        }
    }

    /// <summary>How many are open in an agency: for its home page.</summary>
    public async Task<int> OpenAsync(Act act, AgencyId agency, CancellationToken ct) =>
        await authority.JudgeAsync(act, AgencyTask.ReadPeople, agency, ct) is AgencyAccess.Allowed
            ? await db.AccountDifferences.CountAsync(d => d.Agency == agency && d.State == DifferenceState.Open, ct) : 0;

    internal static ListedAccount? Open(Vault vault, byte[]? box) =>
        box is null ? null : JsonSerializer.Deserialize<ListedAccount>(vault.OpenBytes(new(box), AccountDifference.AccountColumn));
}
