using LakMuang.Kernel;
using LakMuang.Secrets;

namespace LakMuang.Joining;

public enum RegistrationState
{
    Draft,
    Submitted,

    /// <summary>Sent back for a correction.</summary>
    Returned,
    Approved,
    Refused,
    Withdrawn,
}

public enum RegistrationSource
{
    /// <summary>The person proved who they are with ThaID.</summary>
    ThaId,

    /// <summary>Their SSO admin invited them; the citizen ID is only given and reserves nothing.</summary>
    Invitation,
}

/// <summary>Somebody wants to join an agency (L2-7): from the draft to the decision of the SSO admin.</summary>
/// <remarks>Decided ones are kept: they say under which letter a person came in.</remarks>
public sealed class Registration : Entity
{
    public const string CitizenIdColumn = "registration.citizen_id";
    public const string BirthDateColumn = "registration.birth_date";
    public const string EmailColumn = "registration.email";
    public const string MobileColumn = "registration.mobile";

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Letters by which applicant and agency speak of it. No secret.</summary>
    public required string Reference { get; init; }

    public required RegistrationSource Source { get; init; }

    public RegistrationState State { get; private set; } = RegistrationState.Draft;

    public required Sealed CitizenId { get; init; }

    /// <summary>Keyed hash of the 13 digits. One open registration of a proved person at a time; given numbers do not count.</summary>
    public required byte[] Lookup { get; init; }

    public required Sealed? BirthDate { get; init; }

    /// <summary>As ThaID words it, or null.</summary>
    public required string? Ial { get; init; }

    public required string Title { get; init; }

    public required string GivenName { get; init; }

    public required string FamilyName { get; init; }

    public Sealed? Email { get; private set; }

    public DateTimeOffset? EmailVerifiedAt { get; private set; }

    public Sealed? Mobile { get; private set; }

    public AgencyId? Agency { get; private set; }

    public string Position { get; private set; } = "";

    public string Unit { get; private set; } = "";

    /// <summary>What the applicant tells the admin, or empty.</summary>
    public string Remark { get; private set; } = "";

    /// <summary>Hash of the password that an invited person chose; null for people with ThaID. It moves to the account on approval.</summary>
    public byte[]? PasswordHash { get; private set; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public PersonId? DecidedBy { get; private set; }

    /// <summary>What the decider said: what to correct, or why it is refused.</summary>
    public string Opinion { get; private set; } = "";

    public LetterId? Letter { get; private set; }

    /// <summary>Who came of it.</summary>
    public PersonId? Person { get; private set; }

    /// <summary>Counts the changes: a form that shows an older one decides nothing.</summary>
    public int Version { get; private set; }

    public bool IsOpen => State is RegistrationState.Draft or RegistrationState.Submitted or RegistrationState.Returned;

    public bool CanBeEdited => State is RegistrationState.Draft or RegistrationState.Returned;

    public void Reach(Sealed email, DateTimeOffset? verifiedAt, Sealed? mobile)
    {
        (Email, EmailVerifiedAt, Mobile) = (email, verifiedAt, mobile);
        Version++;
    }

    public void VerifyEmail(DateTimeOffset at)
    {
        EmailVerifiedAt = at;
        Version++;
    }

    public void Place(AgencyId agency, string position, string unit)
    {
        (Agency, Position, Unit) = (agency, position, unit);
        Version++;
    }

    public void Say(string remark)
    {
        Remark = remark;
        Version++;
    }

    /// <summary>Wishes or evidence have changed.</summary>
    public void Touch() => Version++;

    public void ChoosePassword(byte[] hash) => PasswordHash = hash;

    public void Submit(Act act)
    {
        (State, SubmittedAt) = (RegistrationState.Submitted, act.At);
        Version++;
        Raise(new RegistrationSubmitted(Id, Agency!.Value, Source));
    }

    public void Withdraw()
    {
        State = RegistrationState.Withdrawn;
        Version++;
        Raise(new RegistrationWithdrawn(Id));
    }

    public void Return(Act act, string opinion)
    {
        Decide(act, RegistrationState.Returned, opinion);
        Raise(new RegistrationReturned(Id, Agency!.Value));
    }

    public void Refuse(Act act, string opinion)
    {
        Decide(act, RegistrationState.Refused, opinion);
        PasswordHash = null;
        Raise(new RegistrationRefused(Id, Agency!.Value));
    }

    public void Approve(Act act, PersonId person, LetterId letter, string opinion)
    {
        Decide(act, RegistrationState.Approved, opinion);
        (Person, Letter, PasswordHash) = (person, letter, null);
        Raise(new RegistrationApproved(Id, Agency!.Value, person, letter));
    }

    /// <summary>The agency was merged: its successor decides.</summary>
    internal void Readdress(AgencyId successor)
    {
        Agency = successor;
        Version++;
        Raise(new RegistrationReaddressed(Id, successor));
    }

    /// <summary>The agency is no more: the applicant chooses another one.</summary>
    internal void LoseAgency(Act act, string opinion)
    {
        if (State is not RegistrationState.Draft)
        {
            Return(act, opinion);
        }

        Agency = null;
        Version++;
    }

    private void Decide(Act act, RegistrationState state, string opinion)
    {
        (State, DecidedAt, DecidedBy, Opinion) = (state, act.At, act.By, opinion);
        Version++;
    }
}

/// <summary>A user group that somebody asks for while registering.</summary>
public sealed class RegistrationWish
{
    public required Guid Registration { get; init; }

    public required string Group { get; init; }
}

/// <summary>A document that somebody shows while registering.</summary>
public sealed class RegistrationFile
{
    public required Guid Registration { get; init; }

    public required FileId File { get; init; }

    public required DateTimeOffset AddedAt { get; init; }
}
