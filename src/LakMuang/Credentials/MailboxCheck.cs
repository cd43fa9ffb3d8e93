using LakMuang.Secrets;

namespace LakMuang.Credentials;

/// <summary>Six digits that went to a mailbox before there is an account: whoever types them reads it.</summary>
internal sealed class MailboxCheck
{
    public const string EmailColumn = "mailbox_check.email";

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>What it is for, such as "registration:{id}".</summary>
    public required string Purpose { get; init; }

    public required Sealed Email { get; init; }

    public required byte[] Hash { get; init; }

    public required string Reference { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? VerifiedAt { get; set; }
}
