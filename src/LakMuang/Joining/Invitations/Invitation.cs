using LakMuang.Kernel;
using LakMuang.Secrets;

namespace LakMuang.Joining.Invitations;

/// <summary>An SSO admin asks somebody in: the only way for people without ThaID.</summary>
public sealed class Invitation : Entity
{
    public const string CitizenIdColumn = "invitation.citizen_id";
    public const string EmailColumn = "invitation.email";

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required AgencyId Agency { get; init; }

    public required PersonId? InvitedBy { get; init; }

    /// <summary>Given by the admin and proved by nobody: it reserves nothing.</summary>
    public required Sealed CitizenId { get; init; }

    public required string Title { get; init; }

    public required string GivenName { get; init; }

    public required string FamilyName { get; init; }

    public required string Position { get; init; }

    public required string Unit { get; init; }

    public required Sealed Email { get; init; }

    /// <summary>Keyed hash of the code in the mail.</summary>
    public required byte[] CodeHash { get; init; }

    public required DateTimeOffset InvitedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public void Use(Act act, Guid registration)
    {
        UsedAt = act.At;
        Raise(new InvitationAccepted(Id, registration));
    }

    public void Withdraw(Act act)
    {
        WithdrawnAt = act.At;
        Raise(new InvitationWithdrawn(Id, Agency));
    }
}
