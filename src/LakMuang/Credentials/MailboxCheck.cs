using LakMuang.Secrets;

namespace LakMuang.Credentials;

/// <summary>Six digits that went to a mailbox before there is an account.</summary>
internal sealed class MailboxCheck : SentCode
{
    public const string EmailColumn = "mailbox_check.email";

    /// <summary>What it is for, such as "registration:{id}".</summary>
    public required string Purpose { get; init; }

    public required Sealed Email { get; init; }
}
