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

    /// <summary>The last day of the other right, or null for none.</summary>
    public DateOnly? HeldUntil { get; init; }

    /// <summary>Whether the other group is not held, and asked about as well.</summary>
    public bool IsAskedToo { get; init; }
}

/// <summary>Groups that somebody would like to have, on a post in its agency.</summary>
/// <param name="Groups">Codes in their order: each is judged with those before it that break no rule.</param>
/// <param name="Others">Codes of those that might come in their place: each is judged with the wanted ones, not with its like.</param>
/// <param name="From">The first day at the earliest.</param>
/// <param name="Until">The last day, or null for as long as group and post allow.</param>
public sealed record DutyWish(PersonId Person, AgencyId Agency, Guid Appointment, IReadOnlyList<string> Groups, IReadOnlyList<string> Others, DateOnly From, DateOnly? Until);

/// <summary>What keeps a wanted group from somebody.</summary>
/// <param name="Other">The group that stands against it, with its system.</param>
/// <param name="IsAskedToo">Whether that one is only wanted as well; else it is held.</param>
/// <param name="IsElsewhere">Whether it is held for another agency.</param>
/// <param name="Until">The last day on which it is held, or null for none.</param>
public sealed record DutyObstacle(string Group, Text Name, Text Other, bool IsAskedToo, bool IsElsewhere, DateOnly? Until, Text Reason, bool MayBeExcused);

/// <summary>Duties that one person may not hold (separation of duties, B-6).</summary>
/// <remarks>Whoever forgets to ask is stopped by the database all the same; asking beforehand gives people words instead of a failed commit.</remarks>
public interface IConflicts
{
    /// <summary>What a person would hold against a rule if they got groups for an agency today, without an end.</summary>
    Task<IReadOnlyList<DutyFinding>> CheckAsync(PersonId person, AgencyId agency, IReadOnlyCollection<string> groups, CancellationToken ct);

    /// <summary>The same for many rights in their order: each is judged with those before it that break no rule.</summary>
    /// <returns>One list for each question, in order.</returns>
    Task<IReadOnlyList<IReadOnlyList<DutyFinding>>> CheckAsync(IReadOnlyList<DutyQuestion> questions, CancellationToken ct);

    /// <summary>What stands against groups that somebody would like to have: by the judgement, and for the days, by which they would be given.</summary>
    /// <returns>The first obstacle of each group that has any, in order.</returns>
    Task<IReadOnlyList<DutyObstacle>> ObstaclesAsync(DutyWish wish, CancellationToken ct);

    /// <returns>The refusal for a right that would break a rule, with what is not saved yet taken into account; else null.</returns>
    Task<Problem?> RefusalAsync(DutyQuestion question, CancellationToken ct);

    /// <summary>Looks anew at rights that somebody holds, before it is decided that they stay.</summary>
    /// <param name="kept">Ids of rights of one person.</param>
    /// <param name="ending">Ids of those that end by the same decision.</param>
    /// <returns>The refusal where one of them stands against what the person goes on to hold, without an exception; else null.</returns>
    Task<Problem?> ReviewAsync(IReadOnlyCollection<Guid> kept, IReadOnlyCollection<Guid> ending, CancellationToken ct);
}
