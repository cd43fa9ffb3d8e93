using System.Text.RegularExpressions;
using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Systems;

/// <summary>A system as an operator fills it in.</summary>
/// <param name="Owner">Code of the agency that it belongs to, in Thai or Arabic digits.</param>
/// <param name="Serves">Names of <see cref="AgencyType"/>; empty for all.</param>
/// <param name="Logo">A new picture, or null to keep the one there is.</param>
public sealed record SystemWish(
    string? NameTh, string? NameEn, string? AboutTh, string? AboutEn, string? Owner, string? ContactUnit, string? ContactPhone, string? ContactEmail,
    string? Entry, int? Level, IReadOnlyList<string> Serves, GivenFile? Logo);

/// <summary>An operator enters a system as a draft, or corrects what is known of one (L2-2).</summary>
public sealed partial class KeepSystem(LakMuangDb db, CatalogueGuard guard, IAgencyTree tree, IFiles files)
{
    private const int LongestName = 120;
    private const int LongestAbout = 200;
    private const int LongestLogo = 300_000;

    /// <returns>Its code.</returns>
    public async Task<Result<string>> AddAsync(Act act, string? typedCode, SystemWish wish, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        var code = TypedName.Clean(typedCode);
        if (!Code().IsMatch(code))
        {
            return CatalogueRefusals.BadCode;
        }

        // The form for a new system stands at that address.
        if (code == "new")
        {
            return CatalogueRefusals.CodeReserved;
        }

        if (await db.Systems.AnyAsync(s => s.Code == code, ct))
        {
            return CatalogueRefusals.CodeTaken;
        }

        var system = new InformationSystem
        {
            Code = code,
            NameTh = "",
            NameEn = "",
            AboutTh = "",
            AboutEn = "",
            State = SystemState.Draft,
            RequiredLevel = 2,
            EntryAddress = null,
            Icon = "system",
            Rank = (await db.Systems.Where(s => s.Code != BuiltInSystems.Open).MaxAsync(s => (int?)s.Rank, ct) ?? 0) + 1,
        };
        if (await FillAsync(act, system, wish, ct) is { } problem)
        {
            return problem;
        }

        system.Added();
        db.Systems.Add(system);
        return await CommitAsync(act, code, CatalogueRefusals.CodeTaken, ct);
    }

    /// <param name="seen">The version that the form was filled with.</param>
    public async Task<Result<string>> ChangeAsync(Act act, string code, int seen, SystemWish wish, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.Systems.SingleOrDefaultAsync(s => s.Code == code, ct) is not { } system)
        {
            return CatalogueRefusals.NoSystem;
        }

        if (system.Code is BuiltInSystems.Sso or BuiltInSystems.Open)
        {
            return CatalogueRefusals.BuiltIn;
        }

        if (system.Version != seen)
        {
            return CatalogueRefusals.Stale;
        }

        if (await FillAsync(act, system, wish, ct) is { } problem)
        {
            db.Entry(system).State = EntityState.Unchanged;
            return problem;
        }

        var fields = db.Entry(system).Properties.Where(p => p.IsModified).Select(p => p.Metadata.Name).Order(StringComparer.Ordinal).ToList();
        if (fields.Count > 0)
        {
            system.Changed(string.Join(' ', fields));
        }

        return await CommitAsync(act, code, CatalogueRefusals.Stale, ct);
    }

    private async Task<Result<string>> CommitAsync(Act act, string code, Problem faster, CancellationToken ct)
    {
        try
        {
            await db.CommitAsync(act, ct);
            return code;
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            return faster;
        }
    }

    private async Task<Problem?> FillAsync(Act act, InformationSystem system, SystemWish wish, CancellationToken ct)
    {
        (system.NameTh, system.NameEn) = (TypedName.Clean(wish.NameTh), TypedName.Clean(wish.NameEn));
        (system.AboutTh, system.AboutEn) = (TypedName.Clean(wish.AboutTh), TypedName.Clean(wish.AboutEn));
        (system.ContactUnit, system.ContactPhone, system.ContactEmail) = (OrNull(wish.ContactUnit, 200), OrNull(wish.ContactPhone, 60), OrNull(wish.ContactEmail, 254));
        if (Check(system, wish) is { } problem)
        {
            return problem;
        }

        var entry = EntryOf(wish.Entry);
        if (entry != system.EntryAddress)
        {
            (system.EntryAddress, system.EntryCheckedAt, system.EntryAnswered) = (entry, null, false);
        }

        system.RequiredLevel = wish.Level!.Value;
        var serves = wish.Serves.Distinct().Order(StringComparer.Ordinal).ToArray();
        system.Serves = serves.SequenceEqual(system.Serves.Order(StringComparer.Ordinal)) ? system.Serves : serves;
        if (TypedName.Clean(wish.Owner) is { Length: > 0 } owner)
        {
            if (await tree.FindAsync(owner, ct) is not { } agency)
            {
                return CatalogueRefusals.Owner;
            }

            system.Owner = agency.Id;
        }
        else
        {
            system.Owner = null;
        }

        if (wish.Logo is not { } logo)
        {
            return null;
        }

        if (!(await files.ReceiveAsync(act, logo, ct)).Ok(out var picture, out var bad))
        {
            return bad with { Field = "Logo" };
        }

        system.Logo = picture.Id;
        return picture.Type is "image/png" or "image/jpeg" && picture.Size <= LongestLogo ? null : CatalogueRefusals.LogoKind;
    }

    private static Problem? Check(InformationSystem system, SystemWish wish) =>
        system.NameTh.Length is 0 or > LongestName ? CatalogueRefusals.NameTh
        : system.NameEn.Length is 0 or > LongestName ? CatalogueRefusals.NameEn
        : system.AboutTh.Length is 0 or > LongestAbout ? CatalogueRefusals.AboutTh
        : system.AboutEn.Length is 0 or > LongestAbout ? CatalogueRefusals.AboutEn
        : system.ContactEmail is { } email && !EmailAddress.TryParse(email, out _) ? CatalogueRefusals.Email
        : wish.Level is not (>= 1 and <= 4) ? CatalogueRefusals.Level
        : wish.Serves.Any(t => !Enum.TryParse<AgencyType>(t, out var type) || type.ToString() != t) ? CatalogueRefusals.Types
        : TypedName.Clean(wish.Entry).Length > 0 && EntryOf(wish.Entry) is null ? CatalogueRefusals.Entry
        : null;

    // A program on this machine is for development; people are sent over an encrypted way only.
    private static Uri? EntryOf(string? typed) =>
        Uri.TryCreate(TypedName.Clean(typed), UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address.UserInfo.Length == 0 && address.Fragment.Length == 0 && address.OriginalString.Length <= 500 ? address : null;

    private static string? OrNull(string? typed, int longest) =>
        TypedName.Clean(typed) is { Length: > 0 } text ? TypedName.Clean(text[..Math.Min(text.Length, longest)]) : null;

    [GeneratedRegex("^[a-z][a-z0-9-]{1,31}$")]
    private static partial Regex Code();
}
