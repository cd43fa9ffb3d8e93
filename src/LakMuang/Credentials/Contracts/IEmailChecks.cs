using LakMuang.Kernel;

namespace LakMuang.Credentials.Contracts;

/// <param name="Reference">The letters by which the mail is recognised.</param>
public sealed record EmailCheck(Guid Id, EmailAddress Email, string Reference, DateTimeOffset SentAt, DateTimeOffset ExpiresAt, bool IsVerified);

/// <summary>Proves that somebody reads a mailbox, by six digits, before there is an account.</summary>
public interface IEmailChecks
{
    /// <summary>Mails a code. Commits.</summary>
    /// <param name="purpose">What it is for, such as "registration:{id}": a code of another purpose proves nothing.</param>
    Task<Result<EmailCheck>> StartAsync(Act act, string purpose, EmailAddress email, CancellationToken ct);

    /// <summary>Compares what was typed with the codes that were sent for the purpose. Commits.</summary>
    Task<Result<EmailCheck>> VerifyAsync(Act act, string purpose, string? typed, CancellationToken ct);

    /// <summary>The latest of a purpose, or null.</summary>
    Task<EmailCheck?> FindAsync(string purpose, CancellationToken ct);
}
