using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Staff;

/// <param name="Person">Null where nobody of the agency has proved the number.</param>
public sealed record FoundMember(PersonId? Person);

/// <summary>Whether somebody of an agency has a citizen ID. Whoever is of another agency is not there.</summary>
public sealed class FindStaffMember(IAuthority authority, IPeople people, IPosts posts)
{
    public async Task<Result<FoundMember>> RunAsync(Act act, AgencyId agency, string? typed, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        if (!CitizenId.TryParse(typed, out var number, out var problem))
        {
            return problem with { Field = "CitizenId" };
        }

        return await people.FindAsync(number, ct) is { } person && await posts.BelongsAsync(person, agency, ct) is not Belonging.None
            ? new FoundMember(person)
            : new FoundMember(null);
    }
}
