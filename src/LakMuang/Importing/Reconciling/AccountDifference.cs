using LakMuang.Kernel;

namespace LakMuang.Importing.Reconciling;

/// <summary>How a linked system's own accounts and the rights in LakMuang do not agree.</summary>
public enum DifferenceKind
{
    /// <summary>An account in the system whose owner holds no right in force.</summary>
    AccountWithoutRight,

    /// <summary>A right in force whose holder has no open account in the system.</summary>
    RightWithoutAccount,

    /// <summary>The account is in another group than any right of its owner.</summary>
    OtherGroup,

    /// <summary>Nobody in LakMuang has the number of the account.</summary>
    UnknownPerson,

    /// <summary>No agency has the code of the account: the department looks after it.</summary>
    UnknownAgency,
}

public enum DifferenceState
{
    Open,

    /// <summary>The account is to be closed in the system: reported back to those who run it.</summary>
    ToClose,

    /// <summary>It is as it should be, with a reason.</summary>
    Explained,

    /// <summary>The right was given, under a letter.</summary>
    RightGiven,

    /// <summary>The right has ended.</summary>
    RightEnded,

    /// <summary>A later list does not have it any more.</summary>
    Gone,
}

/// <summary>One account or right that has no counterpart: work of the agency's SSO admin, and of the offices above once it is late.</summary>
/// <remarks>Written set by set while a list is compared; what people decide, one by one.</remarks>
public sealed class AccountDifference : Entity
{
    public const string AccountColumn = "account_difference.account";

    /// <summary>Those that a later list can find again.</summary>
    internal const string Living = "state IN ('Open', 'ToClose', 'Explained')";

    private AccountDifference()
    {
    }

    public Guid Id { get; private init; }

    public string System { get; private init; } = "";

    /// <summary>Whose people they are; the department for an account of an agency that nobody knows.</summary>
    public AgencyId Agency { get; private set; }

    public PersonId? Person { get; private init; }

    public DifferenceKind Kind { get; private init; }

    /// <summary>The right without an account, or null.</summary>
    public Guid? Grant { get; private init; }

    /// <summary>The group as the list names it, or the code of the right's group.</summary>
    public string Group { get; private init; } = "";

    /// <summary>Number, name and state as the list has them. Personal data, sealed; null for a right without an account.</summary>
    public byte[]? Account { get; private init; }

    /// <summary>Keyed hash by which a later list finds it again.</summary>
    public byte[] Key { get; private init; } = [];

    /// <summary>The last list that had it.</summary>
    public Guid Import { get; private init; }

    public DateTimeOffset Since { get; private init; }

    public DifferenceState State { get; private set; }

    /// <summary>The agency whose turn it is: its own, then the offices above it.</summary>
    public AgencyId At { get; private set; }

    /// <summary>The last day for an answer there.</summary>
    public DateOnly AnswerBy { get; private set; }

    public PersonId? AnsweredBy { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>In words, or null.</summary>
    public string? Answer { get; private set; }

    internal void Decide(Act act, DifferenceState state, string words)
    {
        (State, AnsweredBy, AnsweredAt, Answer) = (state, act.By, act.At, words);
        Raise(new AccountDifferenceAnswered(Id, Person, Agency, System, state));
    }

    internal void Climb(AgencyId office, DateOnly answerBy)
    {
        if (office != At)
        {
            Raise(new AccountDifferenceClimbed(Id, Agency, office));
        }

        (At, AnswerBy) = (office, answerBy);
    }

    internal void Follow(AgencyId from, AgencyId to)
    {
        (Agency, At) = (Agency == from ? to : Agency, At == from ? to : At);
    }
}

/// <summary>A right of a portion has an account in the list: what is missing here at the end has none.</summary>
public sealed class AccountSeen
{
    public required Guid Import { get; init; }

    public required Guid Grant { get; init; }
}

/// <summary>Rights of a person, or what a list says of them, have changed: a job looks at what is open about them, and takes this away.</summary>
/// <remarks>Only ever added, so that nobody who ends a right waits for a list that is being written (docs/adr/0050).</remarks>
public sealed class AccountLook
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required PersonId Person { get; init; }
}

/// <summary>An agency that a central list names: only where a list has been is a right without an account missing from it.</summary>
public sealed class AccountCovered
{
    public required Guid Import { get; init; }

    public required AgencyId Agency { get; init; }
}

public sealed record AccountsCompared(Guid Import, string System, AgencyId For, int Found, int WithoutAccount, int Gone) : Fact;

public sealed record AccountDifferenceAnswered(Guid Difference, PersonId? Person, AgencyId Agency, string System, DifferenceState State) : Fact
{
    public override PersonId? Subject => Person;

    public override string? Because => State.ToString();
}

public sealed record AccountDifferenceClimbed(Guid Difference, AgencyId Agency, AgencyId Office) : Fact;

/// <summary>Differences with numbers of people left the house as a file.</summary>
public sealed record AccountDifferencesExported(string System, int Rows) : Fact;
