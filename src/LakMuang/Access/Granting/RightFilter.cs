using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;

namespace LakMuang.Access.Granting;

/// <summary>Which rights of an agency are asked for.</summary>
public enum RightsShown
{
    /// <summary>All that have not ended.</summary>
    Open,
    InForce,
    Scheduled,
    Suspended,

    /// <summary>In force, with a last day within 30 days.</summary>
    EndingIn30,

    /// <summary>In force, with a last day within 90 days.</summary>
    EndingIn90,

    /// <summary>Under a migration order still, without a real letter.</summary>
    Unconfirmed,
    Ended,
}

/// <param name="Named">Part of a name, or null.</param>
/// <param name="System">Its code, or null for all.</param>
/// <param name="Group">Its code, or null for all.</param>
/// <param name="Letter">The rights that rest on it, or null for all.</param>
public sealed record RightFilter(RightsShown Shown = RightsShown.Open, string? Named = null, string? System = null, string? Group = null, LetterId? Letter = null)
{
    internal static IQueryable<Grant> Of(IQueryable<Grant> grants, RightsShown shown, DateOnly today)
    {
        var (soon, later) = (today.AddDays(30), today.AddDays(90));
        return shown switch
        {
            RightsShown.InForce => grants.Where(g => g.State == GrantState.Active && g.From <= today && (g.Until == null || g.Until >= today)),
            RightsShown.Scheduled => grants.Where(g => g.State == GrantState.Active && g.From > today),
            RightsShown.Suspended => grants.Where(g => g.State == GrantState.Suspended),
            RightsShown.EndingIn30 => grants.Where(g => g.State == GrantState.Active && g.From <= today && g.Until >= today && g.Until <= soon),
            RightsShown.EndingIn90 => grants.Where(g => g.State == GrantState.Active && g.From <= today && g.Until >= today && g.Until <= later),
            RightsShown.Unconfirmed => grants.Where(g => g.State != GrantState.Ended && g.ConfirmBy != null),
            RightsShown.Ended => grants.Where(g => g.State == GrantState.Ended),
            _ => grants.Where(g => g.State != GrantState.Ended),
        };
    }

    internal IQueryable<Grant> OfAgency(LakMuangDb db, AgencyId agency, IReadOnlyCollection<PersonId>? holders)
    {
        var (system, group) = (System, Group);
        var grants = db.Grants.Where(g => g.Agency == agency && g.System != BuiltInSystems.Sso);
        grants = system is null ? grants : grants.Where(g => g.System == system);
        grants = group is null ? grants : grants.Where(g => g.Group == group);
        grants = holders is null ? grants : grants.Where(g => holders.Contains(g.Holder));
        return Letter is { } letter ? grants.Where(g => g.Letter == letter || g.FirstLetter == letter) : grants;
    }
}
