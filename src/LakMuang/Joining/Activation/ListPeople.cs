using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Joining.Activation;

/// <param name="Account">Null where the person has no account.</param>
public sealed record PersonLine(StaffLine Staff, AccountCard? Account);

public sealed record PeoplePage(int Total, IReadOnlyList<PersonLine> Lines);

/// <summary>The list of an agency's people with the state of their accounts (L3-3).</summary>
public sealed class ListPeople(IAuthority authority, IOfficeStaff staff, IAccountCards accounts)
{
    public const int PageSize = IOfficeStaff.PageSize;

    /// <param name="typed">A part of a name or position, or nothing for all.</param>
    /// <param name="page">From 1.</param>
    public async Task<Result<PeoplePage>> RunAsync(Act act, AgencyId agency, string? typed, int page, CancellationToken ct) =>
        await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal ? refusal : await ReadAsync(agency, typed, page, ct);

    /// <summary>The same, a portion at a time in a lasting order: for programs.</summary>
    /// <param name="after">The last post of the portion before, or null to begin.</param>
    public async Task<Result<Portion<PersonLine>>> NextAsync(Act act, AgencyId agency, string? typed, Guid? after, int most, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var found = await staff.NextAsync(agency, typed, after, most, ct);
        var cards = await accounts.OfAsync([.. found.Lines.Select(l => l.Person).Distinct()], ct);
        return found.Select(l => new PersonLine(l, cards.GetValueOrDefault(l.Person)));
    }

    /// <summary>The same for a claimant who has just become the office's SSO admin, once and before signing in (L3-3).</summary>
    public async Task<PeoplePage> AfterClaimAsync(ClaimView claim, CancellationToken ct) => claim.IsDone
        ? await ReadAsync(claim.Agency.Id, null, 1, ct)
        : throw new InvalidOperationException("The claim is not finished.");

    private async Task<PeoplePage> ReadAsync(AgencyId agency, string? typed, int page, CancellationToken ct)
    {
        var found = await staff.OfAsync(agency, typed, page, ct);
        var cards = await accounts.OfAsync([.. found.Lines.Select(l => l.Person).Distinct()], ct);
        return new(found.Total, [.. found.Lines.Select(l => new PersonLine(l, cards.GetValueOrDefault(l.Person)))]);
    }
}
