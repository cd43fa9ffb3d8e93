using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Access.Why;

/// <summary>One link of the chain from a person to a system, in the order in which people read it.</summary>
public enum Link
{
    Account,
    Agency,

    /// <summary>The letter under the post.</summary>
    PostLetter,
    Post,

    /// <summary>The letter under the right; perhaps the same one.</summary>
    RightLetter,
    Right,
    Group,
    System,

    /// <summary>The program by which the system is entered.</summary>
    Client,
}

/// <summary>What is wrong with a link.</summary>
public enum Fault
{
    NoAccount,
    AccountSuspended,
    AccountClosed,
    AgencyClosed,
    NoPost,
    PostNotBegun,
    PostOver,
    LetterWithdrawn,
    NoRight,
    RightNotBegun,
    RightOver,
    RightSuspended,
    SystemNotOpen,
    NoClient,
}

/// <param name="Fault">Null where the link holds.</param>
/// <param name="Letter">For the links that are letters.</param>
public sealed record WhyLink(Link Link, Fault? Fault, LetterFacts? Letter = null);

/// <summary>Why somebody may enter a system for an agency, or why not (B-8).</summary>
/// <param name="Links">As far as they are known: what rests on a missing link is left out.</param>
/// <param name="Right">The right that the chain is about: one that is in force, or else the one that comes nearest; null where there is none.</param>
/// <param name="RequiredLevel">The least level of sign-in, 1 to 4: whoever has less is asked for more at the door.</param>
/// <param name="EndsOn">The last day on which it holds by itself, by the right, the post and the end of service; null where none is set.</param>
public sealed record Explanation(
    PersonId Person, AgencyFacts Agency, string System, Text SystemName, IReadOnlyList<WhyLink> Links, RightOfPerson? Right, PastPost? Post, int RequiredLevel, DateOnly? EndsOn)
{
    /// <summary>What keeps the person out; null where nothing does.</summary>
    public WhyLink? FirstMissing => Links.FirstOrDefault(l => l.Fault is not null);

    public bool HasAccess => FirstMissing is null;

    /// <summary>Whether the right to enter is there, however the system is entered.</summary>
    public bool IsEntitled => Links.All(l => l.Fault is null || l.Link is Link.Client);
}
