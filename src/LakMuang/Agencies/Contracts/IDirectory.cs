using LakMuang.Kernel;

namespace LakMuang.Agencies.Contracts;

/// <summary>Somebody who comes into the directory.</summary>
/// <param name="BirthDate">As far as it is known; null where nobody proved it: then no day of retirement is known either.</param>
/// <param name="Source"><see cref="IdentitySource.None"/> leaves the citizen ID unproved: it reserves nothing.</param>
public sealed record Newcomer(
    CitizenId CitizenId, PersonName Name, DateOfBirth? BirthDate, EmailAddress Email, string? Mobile, string? Ial, IdentitySource Source);

/// <param name="Until">The last day, or null.</param>
/// <param name="IsElected">Null lets the name of the post say it (<see cref="ElectedPosts"/>).</param>
public sealed record NewPost(
    PersonId Person, AgencyId Agency, AppointmentKind Kind, string Position, string Unit, Office? Office, DateOnly From, DateOnly? Until, LetterId Letter,
    bool? IsElected = null);

/// <summary>Changes of the directory within somebody else's commit.</summary>
public interface IDirectory
{
    PersonId Add(Act act, Newcomer newcomer);

    /// <summary>Adds a name without a human being behind it, such as that of the break-glass account. It has no number and no mailbox, so nobody signs in as it.</summary>
    PersonId AddNobody(Act act, PersonName name);

    /// <returns>The id of the appointment.</returns>
    Guid Appoint(Act act, NewPost post);
}

public sealed record PersonAdded(PersonId Person, IdentitySource Source) : Fact
{
    public override PersonId? Subject => Person;
}

public sealed record PersonAppointed(
    PersonId Person, AgencyId Agency, Guid Appointment, Office? Office, AppointmentKind Kind, LetterId Letter, DateOnly From, DateOnly? Until) : Fact
{
    public override PersonId? Subject => Person;
}
