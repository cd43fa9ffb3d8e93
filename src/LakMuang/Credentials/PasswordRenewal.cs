using LakMuang.Kernel;

namespace LakMuang.Credentials;

/// <summary>Somebody whose password was taken back may choose a new one, with a code that went to their own verified mailbox.</summary>
public sealed class PasswordRenewal : Entity
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required PersonId Person { get; init; }

    /// <summary>Keyed hash of the code in the mail.</summary>
    public required byte[] CodeHash { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Used, or replaced by a later one.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}
