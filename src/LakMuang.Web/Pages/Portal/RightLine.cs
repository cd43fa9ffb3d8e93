using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Portal;

/// <summary>One right beside its letter, as every page shows it: never the one without the other (B-1).</summary>
public sealed record RightLine(Right Right, LetterFacts? Letter, Text Agency, int? DaysLeft)
{
    private const int Soon = 30;

    public bool EndsSoon => DaysLeft <= Soon;
}

/// <summary>Puts rights together with their letters and agencies.</summary>
public sealed class RightLines(IEntitlements entitlements, ILetters letters, IAgencyFacts agencies, TimeProvider clock)
{
    public async Task<IReadOnlyList<RightLine>> OfAsync(PersonId person, CancellationToken ct)
    {
        var rights = await entitlements.RightsOfAsync(person, ct);
        var letterFacts = await letters.OfAsync([.. rights.Select(r => r.Letter).Distinct()], ct);
        var agencyFacts = await agencies.OfAsync([.. rights.Select(r => r.Agency).Distinct()], ct);
        var today = ThaiDate.Day(clock.GetUtcNow());
        return [.. rights.Select(r => new RightLine(
            r, letterFacts.GetValueOrDefault(r.Letter), agencyFacts[r.Agency].Name, r.Until?.DayNumber - today.DayNumber))];
    }
}
