using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.SignOn.Engine;

namespace LakMuang.SignOn.Callers;

/// <summary>A right of a system, with the name by which the caller knows its holder.</summary>
/// <param name="Subject">The <c>sub</c> of the caller's own id_tokens; null where an operator's program asks.</param>
/// <param name="Letter">Its number; null where the letter is not in the register any more.</param>
public sealed record KnownRight(RightInSystem Right, string? Subject, Text Name, AgencyFacts Agency, string? Letter);

/// <summary>A linked system reads who holds which of its user groups (L5-7), those who never came in among them.</summary>
public sealed class ListRightsOfSystem(RightReaders readers, Subjects subjects, IRightsInSystem rights, IPeople people, RightNames names)
{
    /// <param name="after">The last right of the portion before, or null to begin.</param>
    public async Task<Result<Portion<KnownRight>>> NextAsync(Act act, RightsWanted wanted, Guid? after, int most, CancellationToken ct)
    {
        if (await readers.RefusalAsync(act, wanted.System, ct) is { } refusal)
        {
            return refusal;
        }

        var found = await rights.NextAsync(wanted, after, most, ct);
        PersonId[] holders = [.. found.Lines.Select(r => r.Holder).Distinct()];

        // Names by which a system knows people are for that system: an operator's program has one of its own, and no use for these.
        var known = act.By is null ? await subjects.OfSystemAsync(holders, wanted.System, ct) : new Dictionary<PersonId, string>();
        var traits = await people.TraitsOfAsync(holders, ct);
        var (agencies, letters) = await names.OfAsync(found.Lines, ct);
        return new Portion<KnownRight>(
            [.. found.Lines.Select(r => new KnownRight(r, known.GetValueOrDefault(r.Holder), traits[r.Holder].Name.Full, agencies[r.Agency], letters.GetValueOrDefault(r.Letter)?.Number))],
            found.HasMore);
    }
}

/// <summary>The agencies and letters that rights name.</summary>
public sealed class RightNames(IAgencyFacts agencies, ILetters letters)
{
    internal async Task<(IReadOnlyDictionary<AgencyId, AgencyFacts>, IReadOnlyDictionary<LetterId, LetterFacts>)> OfAsync(IReadOnlyList<RightInSystem> rights, CancellationToken ct) =>
        (await agencies.OfAsync([.. rights.Select(r => r.Agency).Distinct()], ct), await letters.OfAsync([.. rights.Select(r => r.Letter).Distinct()], ct));
}
