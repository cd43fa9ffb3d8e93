using LakMuang.Access.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Access.Groups;

/// <summary>A member of a group that ends, and what may keep them from going on in another one.</summary>
/// <param name="HasLetter">Whether all letters under the right still stand.</param>
internal sealed record Member(Grant Right, bool HasLetter);

/// <summary>What people hold already of the groups that they go to: a person holds a group once at a time.</summary>
internal sealed class HeldBeside(IEnumerable<Grant> held)
{
    private readonly Dictionary<(PersonId, AgencyId, string), List<Grant>> _held =
        held.GroupBy(g => (g.Holder, g.Agency, g.Group)).ToDictionary(g => g.Key, g => g.ToList());

    /// <summary>The days of a right that are not covered yet.</summary>
    /// <param name="moving">Of the old right; what has lost its authority makes room for it, which has its own.</param>
    /// <returns>Null where the same right is out of force there by a decision: that is not undone by a move.</returns>
    public IReadOnlyList<(DateOnly From, DateOnly Until)>? Free(Act act, Grant moving, string group, DateOnly from, DateOnly until)
    {
        var there = Of(moving, group).FindAll(g => g.State is not GrantState.Ended && g.Meets(from, until));
        if (there.Exists(g => g.State is GrantState.Suspended && !g.IsWithoutAuthority))
        {
            return null;
        }

        there.FindAll(g => g.State is GrantState.Suspended).ForEach(g => g.End(act, EndOfGrant.Replaced));
        return [.. Gaps(from, until, there.Where(g => g.State is GrantState.Active).OrderBy(g => g.From))];
    }

    public void Add(Grant grant) => Of(grant, grant.Group).Add(grant);

    private static IEnumerable<(DateOnly From, DateOnly Until)> Gaps(DateOnly from, DateOnly until, IEnumerable<Grant> taken)
    {
        foreach (var grant in taken)
        {
            if (grant.From > from)
            {
                yield return (from, grant.From.AddDays(-1));
            }

            if (grant.Until is not { } last || last >= until)
            {
                yield break;
            }

            from = last.AddDays(1);
        }

        yield return (from, until);
    }

    private List<Grant> Of(Grant grant, string group)
    {
        var key = (grant.Holder, grant.Agency, group);
        return _held.TryGetValue(key, out var list) ? list : _held[key] = [];
    }
}
