using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Joining.Activation;

/// <summary>The offices in whose name somebody may send activation letters: those whose overseer or operator they are.</summary>
public sealed class ListIssuers(IRoles roles, IAgencyFacts agencies)
{
    /// <returns>By code; empty for everybody else.</returns>
    public async Task<IReadOnlyList<AgencyFacts>> RunAsync(Act act, CancellationToken ct)
    {
        AgencyId[] own =
        [
            .. await roles.AgenciesAsync(act.Person, Role.Overseer, ct),
            .. await roles.AgenciesAsync(act.Person, Role.DlaOperator, ct),
        ];
        return [.. (await agencies.OfAsync([.. own.Distinct()], ct)).Values.OrderBy(a => a.Code, StringComparer.Ordinal)];
    }
}
