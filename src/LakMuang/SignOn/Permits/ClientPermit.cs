using LakMuang.Kernel;

namespace LakMuang.SignOn.Permits;

public enum EndOfPermit
{
    Revoked,
    LetterWithdrawn,

    /// <summary>Another permit for the same agency took its place.</summary>
    Replaced,

    /// <summary>The agency that it was given for is no more.</summary>
    AgencyClosed,
}

/// <summary>What a client may do by the administration API without a person: scopes, an agency with all below it, a letter and a last day.</summary>
/// <remarks>Ended, never deleted: it says under which letter a program did what it did.</remarks>
public sealed class ClientPermit : Entity
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required string Client { get; init; }

    /// <summary>Names of scopes, separated by blanks.</summary>
    public required string Scopes { get; init; }

    public required AgencyId Agency { get; init; }

    public required LetterId Letter { get; init; }

    /// <summary>The last day, in Bangkok.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Null for the command line.</summary>
    public required PersonId? GivenBy { get; init; }

    public required DateTimeOffset GivenAt { get; init; }

    public DateTimeOffset? EndedAt { get; private set; }

    public EndOfPermit? EndedBecause { get; private set; }

    internal static ClientPermit Give(Act act, string client, string scopes, AgencyId agency, LetterId letter, DateOnly until)
    {
        var permit = new ClientPermit
        {
            Client = client,
            Scopes = scopes,
            Agency = agency,
            Letter = letter,
            Until = until,
            GivenBy = act.By,
            GivenAt = act.At,
        };
        permit.Raise(new ClientPermitted(client, permit.Id, agency, letter, until, scopes));
        return permit;
    }

    /// <summary>Ends it from this instant. Ending it twice keeps the first end.</summary>
    internal void End(Act act, EndOfPermit because)
    {
        if (EndedAt is null)
        {
            (EndedAt, EndedBecause) = (act.At, because);
            Raise(new ClientPermitEnded(Client, Id, Agency, because));
        }
    }
}

/// <param name="Fields">The scopes, separated by blanks.</param>
public sealed record ClientPermitted(string ClientId, Guid Permit, AgencyId Agency, LetterId Letter, DateOnly Until, string Fields) : Fact;

public sealed record ClientPermitEnded(string ClientId, Guid Permit, AgencyId Agency, EndOfPermit Reason) : Fact
{
    public override string? Because => Reason.ToString();
}
