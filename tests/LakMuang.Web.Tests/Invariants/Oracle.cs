using LakMuang.Kernel;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Invariants;

/// <summary>Who may work on an agency, said once more over the tables and apart from the product's guard.</summary>
internal static class Oracle
{
    private const string Up = """
        WITH RECURSIVE up AS (
            SELECT id, parent, 0 AS n FROM agency WHERE id = $2
            UNION ALL SELECT a.id, a.parent, up.n + 1 FROM agency a JOIN up ON a.id = up.parent),
        held AS (
            SELECT g.user_group, up.n FROM access_grant g JOIN appointment p ON p.id = g.appointment LEFT JOIN up ON up.id = g.agency
            WHERE g.holder = $1 AND g.state = 'Active' AND p.ended_at IS NULL)
        """;

    private const string Above = "EXISTS (SELECT 1 FROM held WHERE (user_group = 'overseer' AND n > 0) OR user_group = 'dla-operator')";

    private const string Own = """
        EXISTS (SELECT 1 FROM appointment p JOIN letter l ON l.id = p.letter
            WHERE p.person = $1 AND p.agency = $2 AND p.office = 'SsoAdmin' AND p.ended_at IS NULL AND l.state = 'Living')
        """;

    /// <summary>An overseer of an office above, or an operator of the department.</summary>
    public static Task<bool> IsAboveAsync(LakMuangServer server, PersonId person, AgencyId agency) =>
        server.Sql<bool>($"{Up} SELECT {Above}", person.Value, agency.Value);

    /// <summary>One of those, or the agency's own SSO admin.</summary>
    public static Task<bool> MayAsync(LakMuangServer server, PersonId person, AgencyId agency) =>
        server.Sql<bool>($"{Up} SELECT {Above} OR {Own}", person.Value, agency.Value);
}

/// <summary>Chance that repeats itself: xorshift, so that a failure can be run again from its seed.</summary>
internal sealed class Dice(uint seed)
{
    private uint _state = seed;

    public int Roll(int sides)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)sides);
    }

    public T Pick<T>(IReadOnlyList<T> from) => from[Roll(from.Count)];
}
