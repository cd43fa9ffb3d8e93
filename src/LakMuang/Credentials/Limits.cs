using LakMuang.Storage;

namespace LakMuang.Credentials;

/// <summary>The limits of signing in (the product's security rules).</summary>
internal static class Limits
{
    public static readonly Limit PasswordOfAccount = new("password-account", 10, TimeSpan.FromMinutes(15));

    // A whole office may sit behind one address.
    public static readonly Limit PasswordFromAddress = new("password-address", 100, TimeSpan.FromMinutes(15));

    public static readonly Limit WrongCodesOfPerson = new("code-person", 20, TimeSpan.FromDays(1));

    public static readonly Limit UnansweredSends = new("send-person", 5, TimeSpan.FromHours(1));

    /// <summary>Wrong digits for one mailbox that is being proved.</summary>
    public static readonly Limit WrongCodesOfMailbox = new("code-mailbox", 5, TimeSpan.FromMinutes(10));
}
