using LakMuang.Kernel;

namespace LakMuang.Access.Contracts;

/// <param name="System">Code of the system in which the unit works.</param>
public sealed record Headship(string System, AgencyId Agency);

/// <summary>
/// Who heads the unit that uses a system in an agency: the head of finance in e-LAAS (L5-2), the company administrator at the bank (L4-2). It is whoever holds a group of that
/// system on which the department decides.
/// </summary>
public interface IUnitHeads
{
    /// <summary>Those who hold it today.</summary>
    Task<IReadOnlyList<PersonId>> OfAsync(string system, AgencyId agency, CancellationToken ct);

    /// <summary>What somebody heads today.</summary>
    Task<IReadOnlyList<Headship>> OfPersonAsync(PersonId person, CancellationToken ct);
}
