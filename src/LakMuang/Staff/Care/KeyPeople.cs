using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Staff.Care;

/// <summary>Why a person's credentials need more than one administrator's word.</summary>
public enum KeyRole
{
    /// <summary>SSO admin of some agency, or a role inside LakMuang.</summary>
    Administrator,

    /// <summary>Holds a right that is marked as sensitive, such as approving payments.</summary>
    Authorizer,
}

/// <summary>Tells those whose recovery would need a second decider outside the agency.</summary>
public sealed class KeyPeople(IPeople people, IRoles roles, IRights rights)
{
    private static readonly string[] _inside = [Role.DlaOperator, Role.Overseer, Role.Auditor, Role.Integrator];

    internal async Task<KeyRole?> WhyAsync(PersonId person, CancellationToken ct)
    {
        var posts = await people.PostsOfAsync(person, ct);
        if (posts.Any(p => p.Office is Office.SsoAdmin))
        {
            return KeyRole.Administrator;
        }

        foreach (var role in _inside)
        {
            if (await roles.HoldsAsync(person, role, ct))
            {
                return KeyRole.Administrator;
            }
        }

        var isAuthorizer = false;
        foreach (var agency in posts.Select(p => p.Agency.Id).Distinct())
        {
            // A right that sleeps may wake: it counts as much.
            var held = (await rights.OfPersonAsync(person, agency, ct)).Where(r => r.State is not RightState.Ended).ToList();
            if (held.Exists(r => _inside.Contains(r.Group)))
            {
                return KeyRole.Administrator;
            }

            isAuthorizer |= held.Exists(r => r.IsSensitive);
        }

        return isAuthorizer ? KeyRole.Authorizer : null;
    }
}
