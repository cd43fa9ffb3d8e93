using LakMuang.Kernel;

namespace LakMuang.Staff.Moving;

/// <summary>Somebody goes to another agency for good (โอน/ย้าย), or for a time while the own post stays (ช่วยราชการ). One side starts it under a letter, the other answers (L2-1, L2-4, B-1).</summary>
/// <remarks>Never deleted. One living case of a kind for each person: a unique index says so.</remarks>
public sealed class Move : Entity
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required MoveKind Kind { get; init; }

    /// <summary>Null for a number that the new agency gave and that leads to nobody who could be asked for: the asking side cannot tell.</summary>
    public required PersonId? Person { get; init; }

    /// <summary>The agency that the person belongs to; null together with <see cref="Person"/>.</summary>
    public required AgencyId? From { get; init; }

    public required AgencyId To { get; init; }

    /// <summary>Whether the new agency began it, by a citizen ID.</summary>
    public required bool IsAsked { get; init; }

    /// <summary>The number as the asking side sees it again, masked; null where the person was chosen.</summary>
    public string? Masked { get; init; }

    /// <summary>Keyed hash of the number that was asked for, so that one agency asks once; or null.</summary>
    public byte[]? Lookup { get; init; }

    /// <summary>The first day in the new agency. Everything changes hands at 00:00 in Bangkok.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The last day of a secondment; null for a transfer.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Whether the rights at home are out of force during the secondment.</summary>
    public bool RightsSleep { get; init; }

    /// <summary>The post in the new agency; empty until that agency has named it.</summary>
    public string Position { get; private set; } = "";

    public string Unit { get; private set; } = "";

    public required LetterId Letter { get; init; }

    /// <summary>The letter that ended or prolonged it later, or null.</summary>
    public LetterId? LaterLetter { get; private set; }

    public required PersonId? ProposedBy { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>The office whose turn it is: the answering agency, then those above it.</summary>
    public AgencyId At { get; private set; }

    /// <summary>The last day for an answer there.</summary>
    public DateOnly AnswerBy { get; private set; }

    /// <summary>The last day on which it can be answered at all.</summary>
    public required DateOnly ExpiresOn { get; init; }

    public MoveState State { get; private set; }

    public PersonId? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why it was refused, withdrawn or cancelled, in words; or null.</summary>
    public string? Words { get; private set; }

    /// <summary>The main post in the agency of origin: a secondment ends with it.</summary>
    public Guid? HomePost { get; private set; }

    /// <summary>The post that it made in the new agency, once agreed.</summary>
    public Guid? NewPost { get; private set; }

    /// <summary>Raised by every change: of two who change it at once, one is told.</summary>
    public int Version { get; private set; }

    /// <summary>The agency that answers; null where there is nobody to ask.</summary>
    public AgencyId? Answering => IsAsked ? From : To;

    /// <summary>The agency that began it.</summary>
    public AgencyId Proposing => IsAsked ? To : From!.Value;

    public bool IsLiving => State is MoveState.Proposed or MoveState.Agreed or MoveState.Running;

    internal Move Propose(DateOnly? until, string position, string unit, DateOnly answerBy)
    {
        (Until, Position, Unit, At, AnswerBy) = (until, position, unit, Answering ?? To, answerBy);
        Raise(new MoveProposed(Id, Kind, Person, From, To, Day, IsAsked));
        return this;
    }

    internal void Climb(AgencyId office, DateOnly answerBy)
    {
        (At, AnswerBy, Version) = (office, answerBy, Version + 1);
        Raise(new MoveClimbed(Id, Person, office));
    }

    internal void Name(string position, string unit) => (Position, Unit) = (position, unit);

    internal void Agree(Act act, Guid newPost, Guid? homePost)
    {
        (NewPost, HomePost) = (newPost, homePost);
        Decide(act, MoveState.Agreed, null);
        Raise(new MoveAgreed(Id, Kind, Person!.Value, From!.Value, To, Day));
    }

    internal void Close(Act act, MoveState state, string? words)
    {
        Decide(act, state, words);
        Raise(new MoveClosed(Id, Kind, Person, From, To, state));
    }

    /// <summary>The day has come. A secondment runs from then on; a transfer is over.</summary>
    internal void TakeEffect() => Go(Kind is MoveKind.Transfer ? MoveState.Done : MoveState.Running);

    internal void End(LetterId? letter)
    {
        LaterLetter = letter ?? LaterLetter;
        Go(MoveState.Done);
    }

    internal void Prolong(DateOnly until, Guid post, LetterId letter)
    {
        (Until, NewPost, LaterLetter, Version) = (until, post, letter, Version + 1);
        Raise(new SecondmentProlonged(Id, Person!.Value, To, until, letter));
    }

    /// <summary>What was to continue it has fallen: an earlier post is the last one again.</summary>
    internal void GoBackTo(Guid post) => NewPost = post;

    internal void EndSooner(DateOnly until, LetterId? letter) => (Until, LaterLetter, Version) = (until, letter ?? LaterLetter, Version + 1);

    private void Go(MoveState state)
    {
        (State, Version) = (state, Version + 1);
        Raise(new MoveTookEffect(Id, Kind, Person!.Value, From!.Value, To, state));
    }

    private void Decide(Act act, MoveState state, string? words) =>
        (State, DecidedBy, DecidedAt, Words, Version) = (state, act.By, act.At, words, Version + 1);
}
