using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff.Care;

namespace LakMuang.Staff.Merging;

/// <summary>A record that may be the same human being.</summary>
/// <param name="CitizenId">Masked, or null.</param>
public sealed record AlikeRecord(PersonId Person, PersonTraits Traits, string? CitizenId, bool IsSameNumber, IReadOnlyList<AgencyFacts> Agencies);

/// <summary>The records that may be one with somebody's, as far as the viewer may manage both; and the preview of a merge.</summary>
/// <remarks>Each record that is shown is a look at a person, and on record (PDPA).</remarks>
public sealed class ShowMerge(NoteLook look, MergeGuard guard, ComparePair compare, IPersonRecords records, IPeople people, IAgencyFacts agencies)
{
    public async Task<Result<IReadOnlyList<AlikeRecord>>> AlikeAsync(Act act, AgencyId agency, PersonId person, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, agency, [person], ct) is { } refusal)
        {
            return refusal;
        }

        var found = new List<AlikeRecord>();
        foreach (var other in await records.AlikeAsync(person, ct))
        {
            if (await guard.RefusalAsync(act, agency, [person, other], ct) is null)
            {
                var places = await agencies.OfAsync(await records.AgenciesAsync(other, ct), ct);
                found.Add(new(
                    other, (await people.TraitsOfAsync([other], ct))[other], await people.MaskedIdOfAsync(other, ct),
                    await records.SameNumberAsync(person, other, ct), [.. places.Values]));
                await look.RunAsync(act, agency, other, ct);
            }
        }

        await look.RunAsync(act, agency, person, ct);
        return found;
    }

    public async Task<Result<RecordPair>> PairAsync(Act act, AgencyId agency, PersonId one, PersonId other, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, agency, [one, other], ct) is { } refusal)
        {
            return refusal;
        }

        await look.RunAsync(act, agency, one, ct);
        await look.RunAsync(act, agency, other, ct);
        return await compare.RunAsync(one, other, ct);
    }
}

/// <summary>Where the page of an old record leads.</summary>
public sealed class FollowMerge(IPersonRecords records)
{
    private const int Longest = 10;

    /// <returns>The record that lives on, or null for one that went nowhere.</returns>
    public async Task<PersonId?> RunAsync(PersonId person, CancellationToken ct)
    {
        PersonId? last = null;
        for (var step = 0; step < Longest && await records.IntoAsync(last ?? person, ct) is { } next; step++)
        {
            last = next;
        }

        return last;
    }
}
