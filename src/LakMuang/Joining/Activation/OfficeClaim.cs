using LakMuang.Kernel;
using LakMuang.Secrets;

namespace LakMuang.Joining.Activation;

/// <summary>
/// Somebody has come in with an office's activation code: a session of its own kind, in one browser, that leads to registering the first SSO admin
/// and to nothing else. It is no session of a person, so no page and no system takes it for one.
/// </summary>
public sealed class OfficeClaim : Entity
{
    public const string DraftColumn = "office_claim.draft";

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>SHA-256 of the cookie's value.</summary>
    public required byte[] TokenHash { get; init; }

    /// <summary>SHA-256 of the browser's mark: a stolen cookie alone is worth nothing.</summary>
    public required byte[] BrowserHash { get; init; }

    public required AgencyId Agency { get; init; }

    public required Guid Code { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>What has been filled in so far, as JSON; null at the beginning, and again at the end.</summary>
    public Sealed? Draft { get; set; }

    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>Ends it: the office has its SSO admin.</summary>
    public void Done(Act act) => (DoneAt, Draft) = (act.At, null);
}
