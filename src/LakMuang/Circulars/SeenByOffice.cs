using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Circulars;

/// <summary>
/// Whose circulars an office follows: its own, those of offices whose affairs have come to it, and those of the offices above it that agencies below it have. A
/// copy alone shows nothing: an agency that has moved brings the letters of its former province along, and they are no business of the new one.
/// </summary>
public sealed class SeenByOffice(IAgencyTree tree, IPosts posts, IOffices offices, IRoles roles, IClientPermits permits)
{
    /// <summary>The office itself and the closed ones for which it answers: theirs it may correct and take back.</summary>
    internal Task<IReadOnlyList<AgencyId>> OwnAsync(AgencyId office, CancellationToken ct) => tree.AnswersForAsync([office], ct);

    /// <summary>The offices above, and the closed ones for which they answer.</summary>
    internal async Task<IReadOnlyList<AgencyId>> AboveAsync(AgencyId office, CancellationToken ct) =>
        await tree.AboveAsync(office, ct) is { Count: > 0 } above ? await tree.AnswersForAsync(above, ct) : [];

    /// <summary>Whose circulars somebody, or a program, reads in the box of an agency: all in their own one, and only those from above it for whoever oversees it.</summary>
    /// <returns>Null for all.</returns>
    internal async Task<IReadOnlyList<AgencyId>?> SendersAsync(Act act, AgencyId agency, CancellationToken ct) =>
        await (act.By is { } person ? IsInsideAsync(person, agency, ct) : act.Client is { } client ? IsInsideAsync(client, agency, ct) : Task.FromResult(true))
            ? null
            : [.. await AboveAsync(agency, ct)];

    private async Task<bool> IsInsideAsync(PersonId person, AgencyId agency, CancellationToken ct) =>
        await posts.MainAsync(person, agency, ct) is not null || await offices.HoldsAsync(person, Office.SsoAdmin, agency, ct)
            || await roles.HoldsAsync(person, Role.DlaOperator, ct) || await roles.HoldsAsync(person, Role.Auditor, ct);

    // A program of the department's own reads what operators read.
    private async Task<bool> IsInsideAsync(string client, AgencyId agency, CancellationToken ct)
    {
        AgencyId[] inside = [agency, .. (await tree.AboveAsync(agency, ct)).TakeLast(1)];
        return (await permits.LivingAsync(client, ct)).Any(p => inside.Contains(p.Agency) && p.Scopes.Contains(ApiScopes.CircularsRead));
    }
}
