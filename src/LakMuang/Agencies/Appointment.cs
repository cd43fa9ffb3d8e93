using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Agencies;

/// <summary>A person holds a post or a duty in an agency under a letter (คำสั่งแต่งตั้ง), from a day until a day or until ended.</summary>
public sealed class Appointment : Entity
{
    private DateOnly? _until;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required PersonId Person { get; init; }

    public required AgencyId Agency { get; init; }

    public required AppointmentKind Kind { get; init; }

    /// <summary>What the post is called, such as นักวิชาการเงินและบัญชีชำนาญการ.</summary>
    public required string Position { get; init; }

    /// <summary>The unit inside the agency, such as กองคลัง, or empty.</summary>
    public required string Unit { get; init; }

    /// <summary>The duty that the rules know, or null for posts that carry none.</summary>
    public required Office? Office { get; init; }

    /// <summary>Whether the post comes by election: it has a term, and no age of retirement.</summary>
    public bool IsElected { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day, or null where none is set.</summary>
    public required DateOnly? Until { get => _until; init => _until = value; }

    public required LetterId Letter { get; init; }

    /// <summary>The letter of the first appointment, for a post that an announcement has carried over from a merged agency: it falls with either. Else null.</summary>
    public LetterId? FirstLetter { get; private init; }

    public DateTimeOffset? EndedAt { get; private set; }

    public EndOfPost? EndedBecause { get; private set; }

    public static Appointment Of(NewPost post)
    {
        var appointment = new Appointment
        {
            Person = post.Person,
            Agency = post.Agency,
            Kind = post.Kind,
            Position = post.Position,
            Unit = post.Unit,
            Office = post.Office,

            // Whoever stands in for somebody elected was not elected.
            IsElected = post.IsElected ?? (post.Kind is AppointmentKind.Substantive && (post.Office is Contracts.Office.Mayor || ElectedPosts.Includes(post.Position))),
            From = post.From,
            Until = post.Until,
            Letter = post.Letter,
        };
        appointment.Raise(new PersonAppointed(post.Person, post.Agency, appointment.Id, post.Office, post.Kind, post.Letter, post.From, post.Until));
        return appointment;
    }

    /// <summary>The post that goes on in another agency. Offices do not: who is head or SSO admin there is decided there.</summary>
    internal Appointment Carry(AgencyId into, LetterId announcement, DateOnly today)
    {
        var carried = new Appointment
        {
            Person = Person,
            Agency = into,
            Kind = Kind,
            Position = Position,
            Unit = Unit,
            Office = null,
            IsElected = IsElected,
            From = From > today ? From : today,
            Until = Until,
            Letter = announcement,
            FirstLetter = FirstLetter ?? Letter,
        };
        carried.Raise(new PersonAppointed(Person, into, carried.Id, null, Kind, announcement, carried.From, Until));
        return carried;
    }

    /// <summary>Ends the appointment from this instant. Ending it twice keeps the first end.</summary>
    public void End(Act act, EndOfPost because)
    {
        if (EndedAt is not null)
        {
            return;
        }

        (EndedAt, EndedBecause) = (act.At, because);
        Raise(new PersonLeftPost(Person, Agency, Id, because));
    }

    /// <summary>Sets an earlier last day. A later one is a new appointment, under a letter of its own.</summary>
    public void EndAfter(DateOnly lastDay)
    {
        if (_until is { } planned && planned <= lastDay)
        {
            return;
        }

        _until = lastDay;
        Raise(new PostEndsOn(Person, Agency, Id, lastDay));
    }

    /// <summary>Gives back the last day that it had, where what was to end it has been called off.</summary>
    internal void RunOn(DateOnly? until)
    {
        _until = until;
        Raise(new PostRunsOn(Person, Agency, Id, until));
    }
}
