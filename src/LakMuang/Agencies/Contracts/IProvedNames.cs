using LakMuang.Kernel;

namespace LakMuang.Agencies.Contracts;

/// <summary>A name that somebody bore until an instant.</summary>
public sealed record FormerName(PersonName Name, DateTimeOffset Until);

/// <summary>Names that ThaID has proved: they change by ThaID alone.</summary>
public interface IProvedNames
{
    /// <summary>Takes over the name that ThaID has just said, where it had proved another one before; that one is kept. Written at once: for a transaction.</summary>
    /// <param name="name">In Thai, cleaned; an empty part says nothing and changes nothing.</param>
    /// <returns>Whether anything changed.</returns>
    Task<bool> TakeAsync(Act act, PersonId person, PersonName name, CancellationToken ct);

    /// <summary>The names that a person bore before, the latest first.</summary>
    Task<IReadOnlyList<FormerName>> FormerAsync(PersonId person, CancellationToken ct);
}

/// <summary>ThaID proved another name than the one that it had proved before.</summary>
/// <param name="Fields">Names of the fields that changed (<see cref="PersonField"/>), with spaces between; no values.</param>
public sealed record NameChangedByThaId(PersonId Person, string Fields) : Fact
{
    public override PersonId? Subject => Person;
}
