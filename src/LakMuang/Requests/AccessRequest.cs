using System.Globalization;
using LakMuang.Access.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Requests;

/// <summary>What is asked for (form 2 of the letter on e-LAAS, L5-2 and L5-3).</summary>
public enum RequestKind
{
    /// <summary>ผู้ใช้งานใหม่</summary>
    NewUser,

    /// <summary>ไม่สามารถเข้าใช้งานได้</summary>
    LostAccess,

    /// <summary>ขอเพิ่มกลุ่มผู้ใช้งาน</summary>
    AddGroups,

    /// <summary>หัวหน้าหน่วยงานในระบบ: form 1, a letter signed by the mayor to the system's operator (L5-1).</summary>
    HeadOfUnit,

    /// <summary>ยกเลิกผู้ใช้งาน: part 2 of the form, filled in by whoever decides.</summary>
    Cancel,
}

public enum RequestState
{
    Draft,
    Submitted,

    /// <summary>Sent back for a correction.</summary>
    Returned,
    Approved,
    Refused,
    Withdrawn,

    /// <summary>Nobody decided within its time, or the person left meanwhile.</summary>
    Expired,
}

/// <summary>Where a request lies: in which capacity it is decided, and at which office.</summary>
public sealed record Station(Decider Role, AgencyId Office);

/// <summary>Somebody asks for rights in one system, for themselves or for a colleague (คำขอ, L5-2).</summary>
/// <remarks>A decided request is an authority of its own: it stands in the register of letters under its number (B-1).</remarks>
public sealed class AccessRequest : Entity
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Counted by the database over all requests; its number is made of it.</summary>
    public required long Serial { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required AgencyId Agency { get; init; }

    public required PersonId Requester { get; init; }

    /// <summary>Who is to have the rights.</summary>
    public required PersonId Beneficiary { get; init; }

    public required string System { get; init; }

    public RequestKind Kind { get; private set; }

    /// <summary>Codes of the user groups that are asked for; empty for lost access.</summary>
    public string[] Groups { get; private set; } = [];

    /// <summary>For which duty, or why one cannot get in. In the requester's words.</summary>
    public string Why { get; private set; } = "";

    /// <summary>The order that assigns the duty, or null where none is named.</summary>
    public LetterId? Basis { get; private set; }

    /// <summary>An order that does not stand in the register, as the requester words it; whoever decides checks it. Or empty.</summary>
    public string Order { get; private set; } = "";

    /// <summary>The last day asked for, or null.</summary>
    public DateOnly? Until { get; private set; }

    public RequestState State { get; private set; } = RequestState.Draft;

    /// <summary>Who decides on these groups in the first place.</summary>
    public Decider Decider { get; private set; }

    /// <summary>In which capacity it is decided now: it changes as the request climbs.</summary>
    public Decider Turn { get; private set; }

    /// <summary>The office at which it lies.</summary>
    public AgencyId At { get; private set; }

    /// <summary>Since when it lies there.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>The last working day for an answer there.</summary>
    public DateOnly AnswerBy { get; private set; }

    public DateOnly? RemindedOn { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public PersonId? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The groups that were given, or that were taken away by a cancellation.</summary>
    public string[] Given { get; private set; } = [];

    /// <summary>What the decider said, or empty.</summary>
    public string Opinion { get; private set; } = "";

    /// <summary>The decision in the register of letters, for an approved one.</summary>
    public LetterId? Letter { get; private set; }

    /// <summary>Counts the changes: a form that shows an older one decides nothing.</summary>
    public int Version { get; private set; }

    /// <summary>Such as RQ-2569-000441, by the Buddhist year in which it was begun.</summary>
    public string Number => string.Create(CultureInfo.InvariantCulture, $"RQ-{ThaiDate.BuddhistYear(ThaiDate.Day(StartedAt))}-{Serial:D6}");

    public bool CanBeEdited => State is RequestState.Draft or RequestState.Returned;

    public bool IsOpen => CanBeEdited || State is RequestState.Submitted;

    internal void Write(RequestKind kind, IEnumerable<string> groups, string why, LetterId? basis, string order, DateOnly? until)
    {
        (Kind, Groups, Why, Basis, Order, Until) = (kind, [.. groups], why, basis, order, until);
        Version++;
    }

    /// <summary>Another request for the groups on which somebody else decides.</summary>
    internal AccessRequest SplitOff(long serial, string[] groups)
    {
        var other = new AccessRequest { Serial = serial, StartedAt = StartedAt, Agency = Agency, Requester = Requester, Beneficiary = Beneficiary, System = System };
        other.Write(Kind, groups, Why, Basis, Order, Until);
        return other;
    }

    internal void Submit(Act act, Decider decider, Station station, DateOnly answerBy)
    {
        (State, SubmittedAt, Decider, Opinion) = (RequestState.Submitted, act.At, decider, "");
        LieAt(station, act.At, answerBy);
        Raise(new RequestSubmitted(Id, Beneficiary, Agency, Kind, System));
    }

    internal void Climb(Act act, Station station, DateOnly answerBy)
    {
        LieAt(station, act.At, answerBy);
        Raise(new RequestMovedOn(Id, Beneficiary, Agency, station.Role, station.Office));
    }

    internal void Remind(DateOnly today) => RemindedOn = today;

    /// <summary>There is no desk behind this one: it goes on lying here, since when it does, with a new day for an answer.</summary>
    internal void Stay(DateOnly today, DateOnly answerBy) => (RemindedOn, AnswerBy) = (today, answerBy);

    internal void Return(Act act, string opinion) => Close(act, RequestState.Returned, opinion);

    /// <summary>What it rested on has gone: the requester has to say anew on what it rests.</summary>
    internal void LoseBasis()
    {
        Basis = null;
        Version++;
        if (State is RequestState.Submitted)
        {
            State = RequestState.Returned;
            Raise(new RequestReturned(Id, Beneficiary, Agency));
        }
    }

    internal void Refuse(Act act, string opinion) => Close(act, RequestState.Refused, opinion);

    internal void Approve(Act act, IEnumerable<string> given, string opinion, LetterId letter)
    {
        (Given, Letter) = ([.. given], letter);
        Close(act, RequestState.Approved, opinion);
    }

    internal void Withdraw()
    {
        State = RequestState.Withdrawn;
        Version++;
        Raise(new RequestWithdrawn(Id, Beneficiary, Agency));
    }

    internal void Expire()
    {
        State = RequestState.Expired;
        Version++;
        Raise(new RequestExpired(Id, Beneficiary, Agency));
    }

    private void LieAt(Station station, DateTimeOffset since, DateOnly answerBy)
    {
        (Turn, At, Since, AnswerBy, RemindedOn) = (station.Role, station.Office, since, answerBy, null);
        Version++;
    }

    private void Close(Act act, RequestState state, string opinion)
    {
        (State, DecidedBy, DecidedAt, Opinion) = (state, act.By, act.At, opinion);
        Version++;
        Raise(state is RequestState.Returned ? new RequestReturned(Id, Beneficiary, Agency) : new RequestDecided(Id, Beneficiary, Agency, System, state));
    }
}
