using LakMuang.Kernel;

namespace LakMuang.Access.Contracts;

/// <summary>Why a person may hold two duties that a rule keeps apart.</summary>
public enum Excusal
{
    None,

    /// <summary>An exception by letter that lives on the day asked about.</summary>
    ByLetter,

    /// <summary>A head of finance administers what they also work in, in their own agency (L5-2).</summary>
    HeadOfFinance,
}

/// <summary>A right that somebody might get.</summary>
/// <param name="Until">The last day, or null for none.</param>
public sealed record DutyQuestion(PersonId Person, AgencyId Agency, string Group, DateOnly From, DateOnly? Until);

/// <summary>A rule that a right would break, with what the person holds already.</summary>
/// <param name="Held">Code of the other group.</param>
/// <param name="HeldFor">The agency that it is held for.</param>
/// <param name="MayBeExcused">False for a rule without exceptions.</param>
/// <param name="Reason">Of the rule, for people.</param>
public sealed record DutyFinding(Guid Rule, DutyQuestion Question, string Held, AgencyId HeldFor, bool MayBeExcused, Text Reason, Excusal Excusal)
{
    /// <summary>Whether the right may not be given.</summary>
    public bool IsBroken => Excusal is Excusal.None;
}

/// <summary>Duties that one person may not hold (separation of duties, B-6).</summary>
/// <remarks>Whoever forgets to ask is stopped by the database all the same; asking beforehand gives people words instead of a failed commit.</remarks>
public interface IConflicts
{
    /// <summary>What a person would hold against a rule if they got groups for an agency today, without an end.</summary>
    Task<IReadOnlyList<DutyFinding>> CheckAsync(PersonId person, AgencyId agency, IReadOnlyCollection<string> groups, CancellationToken ct);

    /// <summary>The same for many rights in their order: each is judged with those before it that break no rule.</summary>
    /// <returns>One list for each question, in order.</returns>
    Task<IReadOnlyList<IReadOnlyList<DutyFinding>>> CheckAsync(IReadOnlyList<DutyQuestion> questions, CancellationToken ct);

    /// <returns>The refusal for a right that would break a rule, with what is not saved yet taken into account; else null.</returns>
    Task<Problem?> RefusalAsync(DutyQuestion question, CancellationToken ct);
}
