using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies.Tree;

/// <summary>A change with the names that people know.</summary>
/// <param name="Agency">As it is now; null for an addition that has not taken effect.</param>
/// <param name="By">Who drafted it, or null.</param>
public sealed record TreeChangeView(
    TreeChange Change, AgencyFacts? Agency, AgencyFacts? Into, AgencyFacts? Parent, LetterFacts? Letter, PersonName? By, PersonName? DecidedBy)
{
    public Text Name => Agency?.Name ?? new(Change.NewNameTh ?? "", Change.NewNameEn ?? "");
}

/// <summary>Puts names to changes.</summary>
internal static class TreeChangeViews
{
    public static async Task<IReadOnlyList<TreeChangeView>> OfAsync(
        LakMuangDb db, IAgencyFacts facts, ILetters letters, IReadOnlyList<TreeChange> changes, CancellationToken ct)
    {
        var agencies = await facts.OfAsync([.. changes.SelectMany(c => new[] { c.Agency, c.Into, c.NewParent }).OfType<AgencyId>().Distinct()], ct);
        var under = await letters.OfAsync([.. changes.Select(c => c.Letter).Distinct()], ct);
        var people = changes.SelectMany(c => new[] { c.DraftedBy, c.DecidedBy }).OfType<PersonId>().Distinct().ToArray();
        var names = await db.People.AsNoTracking().Where(p => people.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => new PersonName(p.Title, p.GivenName, p.FamilyName, p.TitleEn, p.GivenNameEn, p.FamilyNameEn), ct);
        return
        [
            .. changes.Select(c => new TreeChangeView(
                c, Agency(c.Agency), Agency(c.Into), Agency(c.NewParent), under.GetValueOrDefault(c.Letter), Name(c.DraftedBy), Name(c.DecidedBy))),
        ];

        AgencyFacts? Agency(AgencyId? id) => id is { } one ? agencies.GetValueOrDefault(one) : null;

        PersonName? Name(PersonId? id) => id is { } one ? names.GetValueOrDefault(one) : null;
    }
}
