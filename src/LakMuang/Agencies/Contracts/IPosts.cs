using LakMuang.Kernel;

namespace LakMuang.Agencies.Contracts;

/// <summary>Somebody who holds a post today.</summary>
/// <param name="Until">The last day, or null.</param>
/// <param name="RetiresOn">The person's last day of service, or null where none is known or the post is elected.</param>
public sealed record Holding(
    Guid Appointment, PersonId Person, AgencyId Agency, Office? Office, PersonName Name, string Position, string Unit,
    DateOnly From, DateOnly? Until, LetterId Letter, DateOnly? RetiresOn);

/// <summary>What a person is to an agency.</summary>
public enum Belonging
{
    None,

    /// <summary>Held a post there once, and holds one elsewhere today.</summary>
    Moved,

    /// <summary>Held a post there once, and holds none anywhere today.</summary>
    Left,

    /// <summary>Holds a post there today.</summary>
    Present,
}

/// <summary>A post that somebody holds, held, or will hold.</summary>
/// <param name="EndedAt">When it was ended before its last day, or null.</param>
public sealed record PastPost(
    Guid Appointment, string Position, string Unit, AppointmentKind Kind, Office? Office, bool IsElected,
    DateOnly From, DateOnly? Until, LetterId Letter, DateTimeOffset? EndedAt, EndOfPost? Because);

/// <summary>The time of a post.</summary>
/// <param name="Until">The last day: of the post, or of the person's service where that is earlier; null where none is known.</param>
public sealed record TermOfPost(PersonId Person, AgencyId Agency, DateOnly From, DateOnly? Until);

/// <summary>Who holds which post, in batches, and the ends of posts within somebody else's commit.</summary>
public interface IPosts
{
    /// <summary>Who holds one of the offices today in one of the agencies, by name.</summary>
    Task<IReadOnlyList<Holding>> HoldersAsync(IReadOnlyCollection<Office> offices, IReadOnlyCollection<AgencyId> agencies, CancellationToken ct);

    /// <summary>Those who work in an agency today, one line each, by name.</summary>
    /// <param name="named">Part of a name, or null for all.</param>
    Task<IReadOnlyList<Holding>> ColleaguesAsync(AgencyId agency, string? named, int most, CancellationToken ct);

    /// <summary>The main post that a person holds in an agency today, or null.</summary>
    Task<Holding?> MainAsync(PersonId person, AgencyId agency, CancellationToken ct);

    /// <summary>Whether one of these, such as all records of one person, holds a post in an agency today.</summary>
    async Task<bool> AnyOfAsync(IEnumerable<PersonId> people, AgencyId agency, CancellationToken ct)
    {
        foreach (var person in people)
        {
            if (await MainAsync(person, agency, ct) is not null)
            {
                return true;
            }
        }

        return false;
    }

    Task<Belonging> BelongsAsync(PersonId person, AgencyId agency, CancellationToken ct);

    /// <summary>All posts of a person in an agency, past and planned ones too, the latest first.</summary>
    Task<IReadOnlyList<PastPost>> HistoryAsync(PersonId person, AgencyId agency, CancellationToken ct);

    /// <summary>When a post that has not ended is held, one of the running commit too; null for others.</summary>
    Task<TermOfPost?> TermAsync(Guid appointment, CancellationToken ct);

    /// <summary>Reads a post anew that was read before a lock. What this commit has changed in it stays.</summary>
    Task RefreshAsync(Guid appointment, CancellationToken ct);

    /// <summary>The agencies where a person holds, held or will hold a post: those of today first, then the latest.</summary>
    Task<IReadOnlyList<AgencyId>> AgenciesAsync(PersonId person, CancellationToken ct);

    /// <summary>Everybody who holds, held or will hold a post in an agency and has these words in their name.</summary>
    Task<IReadOnlyList<PersonId>> NamedAsync(AgencyId agency, string named, int most, CancellationToken ct);

    /// <summary>A post that is held today, or null.</summary>
    Task<Holding?> FindAsync(Guid appointment, CancellationToken ct);

    /// <summary>How many people hold a post today whose name begins so, and in how many agencies.</summary>
    /// <param name="kind">Null for any.</param>
    /// <param name="types">None for all.</param>
    Task<(int People, int Agencies)> CountAsync(string position, AppointmentKind? kind, IReadOnlyCollection<AgencyType> types, CancellationToken ct);

    /// <summary>Ends a post from this instant. A post that has ended is left as it is.</summary>
    Task EndAsync(Act act, Guid appointment, EndOfPost because, CancellationToken ct);

    /// <summary>Sets the last day of a post that is held.</summary>
    Task EndAfterAsync(Act act, Guid appointment, DateOnly lastDay, CancellationToken ct);
}

/// <summary>A post got an earlier last day than it had.</summary>
public sealed record PostEndsOn(PersonId Person, AgencyId Agency, Guid Appointment, DateOnly LastDay) : Fact
{
    public override PersonId? Subject => Person;
}
