using LakMuang.Kernel;

namespace LakMuang.Access.Contracts;

/// <summary>A right as it stands today: which group, for which agency, until when, under which letter.</summary>
public sealed record Right(
    Guid Id, string System, Text SystemName, string Group, Text GroupName, AgencyId Agency, DateOnly From, DateOnly? Until, LetterId Letter);

/// <summary>Whether a person may enter a system today, and as what (protocol profile: authorization is entitlement).</summary>
/// <param name="RequiredLevel">The least level of sign-in, 1 to 4.</param>
/// <param name="Rights">Living rights in it. Empty means no entry, unless the system is open to everybody.</param>
public sealed record Entry(string System, Text Name, int RequiredLevel, bool IsOpenToAll, bool IsUsable, IReadOnlyList<Right> Rights)
{
    public bool MayEnter => IsUsable && (IsOpenToAll || Rights.Count > 0);

    /// <summary>The agencies that the person may speak for in it.</summary>
    public IEnumerable<AgencyId> Hats => Rights.Select(r => r.Agency).Distinct();
}

public interface IEntitlements
{
    /// <returns>Null for a system that does not exist.</returns>
    Task<Entry?> EntryAsync(PersonId person, string system, CancellationToken ct);

    /// <summary>All living rights of a person, in the order of the systems.</summary>
    Task<IReadOnlyList<Right>> RightsOfAsync(PersonId person, CancellationToken ct);
}
