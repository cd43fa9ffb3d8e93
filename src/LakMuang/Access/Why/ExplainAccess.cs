using LakMuang.Access.Granting;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Access.Why;

/// <summary>Explains access to those who look after an agency, and to everybody about themselves (B-8). It gives nobody anything.</summary>
public sealed class ExplainAccess(IAuthority authority, IPosts posts, AccessChain chain)
{
    private const int MostPlaces = 10;

    /// <summary>About somebody of an agency.</summary>
    public async Task<Result<Explanation>> RunAsync(Act act, AgencyId agency, PersonId person, string system, CancellationToken ct) =>
        await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal ? refusal
        : await posts.BelongsAsync(person, agency, ct) is Belonging.None ? GrantingRefusals.NotHere
        : await chain.OfAsync(act, person, agency, system, ct) is { } found ? found
        : WhyRefusals.NoSystem;

    /// <summary>About oneself: for each agency where a post is or was held, the latest ten; one's own is nobody else's business.</summary>
    /// <returns>Empty for whoever has never belonged anywhere; null for a system that does not exist.</returns>
    public async Task<IReadOnlyList<Explanation>?> OwnAsync(Act act, string system, CancellationToken ct)
    {
        var found = new List<Explanation>();
        foreach (var agency in (await posts.AgenciesAsync(act.Person, ct)).Take(MostPlaces))
        {
            if (await chain.OfAsync(act, act.Person, agency, system, ct) is not { } one)
            {
                return null;
            }

            found.Add(one);
        }

        // What opens the door is what was asked for.
        return [.. found.OrderByDescending(e => e.HasAccess).ThenByDescending(e => e.Right is not null)];
    }
}

internal static class WhyRefusals
{
    public static readonly Problem NoSystem = new("why.no-system", new("ไม่มีระบบนี้ กรุณาเลือกใหม่", "There is no such system. Please choose again."), "system");
}
