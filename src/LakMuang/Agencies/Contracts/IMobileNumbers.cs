using LakMuang.Kernel;

namespace LakMuang.Agencies.Contracts;

/// <summary>Mobile numbers that their owners have proved. Nobody else's can be proved; numbers that were only given reserve nothing.</summary>
public interface IMobileNumbers
{
    /// <summary>Whether another human being has proved a number.</summary>
    /// <param name="number">Ten digits.</param>
    Task<bool> IsTakenAsync(PersonId person, string number, CancellationToken ct);

    /// <summary>Puts on record that a number is the person's. Other records of the same human being lose the proof of it.</summary>
    /// <param name="onRecord">The number that was read before; where another stands there by now, nothing is written.</param>
    /// <returns>Whether it is on record now. False where somebody else was faster: then the caller's transaction must be undone.</returns>
    Task<bool> ProveAsync(Act act, PersonId person, string? onRecord, string number, CancellationToken ct);
}

/// <summary>A person proved that a mobile number is theirs.</summary>
/// <param name="IsNew">Whether another one, or none, had been on record.</param>
public sealed record MobileVerified(PersonId Person, bool IsNew) : Fact
{
    public override PersonId? Subject => Person;
}
