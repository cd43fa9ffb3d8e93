using LakMuang.Kernel;

namespace LakMuang.Accounts;

/// <summary>A browser that a person has signed in with before. A sign-in from another one is announced by mail.</summary>
internal sealed class KnownDevice
{
    public required PersonId Person { get; init; }

    /// <summary>SHA-256 of the browser's lasting mark.</summary>
    public required byte[] BrowserHash { get; init; }

    public required DateTimeOffset FirstSeenAt { get; init; }
}
