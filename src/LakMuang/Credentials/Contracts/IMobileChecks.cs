using LakMuang.Kernel;

namespace LakMuang.Credentials.Contracts;

/// <param name="Number">Ten digits.</param>
/// <param name="Reference">The letters by which the message is recognised.</param>
/// <param name="AgainFrom">Another may be asked for from then on.</param>
public sealed record SentMobileCode(Guid Id, string Number, string Reference, DateTimeOffset SentAt, DateTimeOffset ExpiresAt, DateTimeOffset AgainFrom, bool IsVerified);

/// <summary>Proves that somebody holds a mobile number, by six digits in a short message. Only the number of the latest code can be proved.</summary>
public interface IMobileChecks
{
    /// <summary>Sends a code. The same form twice within a minute is one message. Commits.</summary>
    /// <param name="number">Ten digits.</param>
    /// <param name="onRecord">The number that is stored for the person now, or null.</param>
    Task<Result<SentMobileCode>> StartAsync(Act act, PersonId person, string number, string? onRecord, CancellationToken ct);

    /// <summary>Compares what was typed with the codes that were sent. Commits; within the caller's transaction where there is one.</summary>
    /// <param name="onRecord">As it is now: a code that was sent while another number stood there proves nothing.</param>
    Task<Result<SentMobileCode>> VerifyAsync(Act act, PersonId person, string? onRecord, string? typed, CancellationToken ct);

    /// <summary>The latest of a person, or null.</summary>
    Task<SentMobileCode?> FindAsync(PersonId person, CancellationToken ct);
}
