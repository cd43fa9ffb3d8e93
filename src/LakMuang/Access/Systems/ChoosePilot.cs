using System.Text.RegularExpressions;
using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Systems;

/// <summary>Agencies for a pilot: named by their codes, or all of a province and a type.</summary>
/// <param name="Codes">As typed or pasted, with anything between them.</param>
/// <param name="Province">The two digits of a province, or empty for all.</param>
/// <param name="Types">Names of <see cref="AgencyType"/>; empty for all that the system serves.</param>
public sealed record PilotWish(string? Codes, string? Province, IReadOnlyList<string> Types, GivenLetter Letter);

/// <param name="Unknown">Typed codes that no active agency has.</param>
public sealed record ChosenPilot(int Agencies, IReadOnlyList<string> Unknown);

/// <summary>An operator chooses the agencies that try a system out, and takes agencies out of the trial again (L2-2).</summary>
public sealed partial class ChoosePilot(LakMuangDb db, CatalogueGuard guard, IAgencySearch search, IAgencyTree tree, ILetterBook book, IFiles files)
{
    private const int LongestCodes = 100_000;

    public async Task<Result<ChosenPilot>> AddAsync(Act act, string code, PilotWish wish, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        if (await OpenAsync(code, ct) is not { } system)
        {
            return CatalogueRefusals.NoSuchStep;
        }

        var root = await guard.RootAsync(ct);
        var (chosen, unknown) = Choose(await search.BelowAsync([root], ct), system, wish);
        if (chosen.Count == 0)
        {
            return CatalogueRefusals.PilotNone;
        }

        var entered = await wish.Letter.EnterAsync(book, files, act, root, "การทดลองใช้ระบบสารสนเทศ", ct);
        if (!entered.Ok(out var letter, out var wrong))
        {
            return wrong;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var added = await db.ChangeAsync(
            "INSERT INTO pilot_agency (system, agency, since) SELECT $1, a, $3 FROM unnest($2::uuid[]) AS a ON CONFLICT DO NOTHING",
            ct, code, chosen.Select(a => a.Value).ToArray(), act.At.UtcDateTime);
        db.Note(new PilotChanged(code, added, 0, letter));
        try
        {
            await db.CommitAsync(act with { Authority = letter }, ct);
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            return book.NumberTaken(e) ?? CatalogueRefusals.Stale;
        }

        await transaction.CommitAsync(ct);
        return new ChosenPilot(added, unknown);
    }

    /// <summary>Takes an agency out: what its people had entered ends in the same commit. Their rights stay, and open nothing until the system is live.</summary>
    public async Task<Result<string>> RemoveAsync(Act act, string code, string? agencyCode, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        if (await OpenAsync(code, ct) is null || await tree.FindAsync(TypedName.Clean(agencyCode), ct) is not { } agency)
        {
            return CatalogueRefusals.PilotNone;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.ChangeAsync("DELETE FROM pilot_agency WHERE system = $1 AND agency = $2", ct, code, agency.Id.Value) > 0)
        {
            db.Note(new SystemClosedFor(code, agency.Id));
            await db.CommitAsync(act, ct);
        }

        await transaction.CommitAsync(ct);
        return code;
    }

    private Task<InformationSystem?> OpenAsync(string code, CancellationToken ct) => db.Systems.AsNoTracking()
        .SingleOrDefaultAsync(s => s.Code == code && (s.State == SystemState.Draft || s.State == SystemState.Pilot), ct);

    private static (IReadOnlyList<AgencyId> Chosen, IReadOnlyList<string> Unknown) Choose(IReadOnlyList<AgencyFacts> all, InformationSystem system, PilotWish wish)
    {
        var typed = ThaiDigits.ToArabic(wish.Codes ?? "");
        var codes = Digits().Matches(typed[..Math.Min(typed.Length, LongestCodes)]).Select(m => m.Value).ToHashSet();
        var province = ThaiDigits.ToArabic(TypedName.Clean(wish.Province));
        var named = all.Where(a => codes.Contains(a.Code)).ToList();
        var filtered = province.Length == 0 && wish.Types.Count == 0
            ? []
            : all.Where(a => (province.Length == 0 || a.ProvinceCode == province) && (wish.Types.Count == 0 || wish.Types.Contains(a.Type.ToString())));
        return ([.. named.Concat(filtered).Where(a => system.ServesType(a.Type)).Select(a => a.Id).Distinct()], [.. codes.Except(named.Select(a => a.Code)).Order(StringComparer.Ordinal)]);
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
