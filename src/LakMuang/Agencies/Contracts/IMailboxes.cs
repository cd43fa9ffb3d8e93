using LakMuang.Kernel;

namespace LakMuang.Agencies.Contracts;

/// <summary>The mailbox that is on record for a person, written within somebody else's transaction.</summary>
public interface IMailboxes
{
    /// <summary>Puts another address in its place, unverified until the person has used what was sent there.</summary>
    Task ReplaceAsync(PersonId person, EmailAddress email, CancellationToken ct);
}
