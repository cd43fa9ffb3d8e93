using LakMuang.Kernel;

namespace LakMuang.Access.Contracts;

/// <summary>Roles inside LakMuang itself: user groups of the built-in system (docs/glossary.md, "Offices and roles").</summary>
public static class Role
{
    /// <summary>Looks after the service, the agencies and the linked systems (ผู้ดูแลระบบส่วนกลาง).</summary>
    public const string DlaOperator = "dla-operator";
}

public interface IRoles
{
    /// <summary>Whether a person holds a role today: a grant in force, on an appointment that is held.</summary>
    /// <param name="role">Code of a group of <see cref="BuiltInSystems.Sso"/>.</param>
    Task<bool> HoldsAsync(PersonId person, string role, CancellationToken ct);
}
