using System.Net;

namespace LakMuang.Kernel;

/// <summary>One thing that somebody does: who, for whom, from where, and on whose written authority.</summary>
/// <remarks>All that one act changes is stamped with it and committed together. It carries ids only, never personal data.</remarks>
public sealed record Act
{
    /// <summary>The one instant (UTC, by the database's clock) that everything in this act is stamped with.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The signed-in person; null while nobody is signed in, and for clients and jobs.</summary>
    public PersonId? By { get; init; }

    /// <summary>The client id of a linked system that acts for itself, or null.</summary>
    public string? Client { get; init; }

    /// <summary>The name of a scheduled or command-line job, or null.</summary>
    public string? Job { get; init; }

    public PersonId? OnBehalfOf { get; init; }

    /// <summary>The agency that the person speaks for in this act, or null where it does not matter.</summary>
    public AgencyId? Agency { get; init; }

    public SessionId? Session { get; init; }

    /// <summary>How surely the session knows the person, 1 to 4; 0 where there is no session.</summary>
    public int Level { get; init; }

    /// <summary>Where the request came from. Traffic data: kept 90 days at least (Computer Crime Act, section 26).</summary>
    public IPAddress? Address { get; init; }

    /// <summary>Ties the events of one request together; shown to people as the reference number of an error.</summary>
    public string? Correlation { get; init; }

    public LetterId? Authority { get; init; }

    public static Act OfJob(string name, DateTimeOffset at) => new() { At = at, Job = name };

    /// <exception cref="InvalidOperationException">Nobody is signed in: the caller forgot its guard.</exception>
    public PersonId Person => By ?? throw new InvalidOperationException("Nobody is signed in.");
}
