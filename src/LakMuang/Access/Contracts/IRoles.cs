using LakMuang.Kernel;

namespace LakMuang.Access.Contracts;

/// <summary>Roles inside LakMuang itself: user groups of the built-in system (docs/glossary.md, "Offices and roles").</summary>
public static class Role
{
    /// <summary>Looks after the service, the agencies and the linked systems (ผู้ดูแลระบบส่วนกลาง).</summary>
    public const string DlaOperator = "dla-operator";

    /// <summary>Helps and checks the agencies below the one that the right is for (ผู้กำกับดูแล).</summary>
    public const string Overseer = "overseer";

    /// <summary>Reads everything and changes nothing (ผู้ตรวจสอบ).</summary>
    public const string Auditor = "auditor";

    /// <summary>Connects an information system (ผู้พัฒนาระบบ).</summary>
    public const string Integrator = "integrator";
}

/// <summary>A role inside LakMuang that somebody holds today.</summary>
/// <param name="Until">The last day, or null.</param>
public sealed record RoleHolding(Guid Grant, PersonId Person, string Role, AgencyId Agency, LetterId Letter, DateOnly From, DateOnly? Until);

public interface IRoles
{
    /// <summary>Whether a person holds a role today: a grant in force, on an appointment that is held.</summary>
    /// <param name="role">Code of a group of <see cref="BuiltInSystems.Sso"/>.</param>
    Task<bool> HoldsAsync(PersonId person, string role, CancellationToken ct);

    /// <summary>Everybody who holds one of the roles today.</summary>
    Task<IReadOnlyList<RoleHolding>> HoldersAsync(IReadOnlyCollection<string> roles, CancellationToken ct);

    /// <summary>The agencies for which a person holds a role today.</summary>
    Task<IReadOnlyList<AgencyId>> AgenciesAsync(PersonId person, string role, CancellationToken ct);
}
