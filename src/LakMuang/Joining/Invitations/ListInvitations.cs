using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Joining.Invitations;

public sealed record InvitationLine(Guid Id, PersonName Name, string Position, string MaskedEmail, DateTimeOffset InvitedAt, DateTimeOffset ExpiresAt, bool IsOver);

/// <summary>The invitations of an agency that nobody has answered.</summary>
public sealed class ListInvitations(LakMuangDb db, IAuthority authority, Vault vault)
{
    private const int Most = 50;

    public async Task<Result<IReadOnlyList<InvitationLine>>> RunAsync(Act act, AgencyId agency, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.Invite, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var open = await db.Invitations.AsNoTracking()
            .Where(i => i.Agency == agency && i.UsedAt == null && i.WithdrawnAt == null)
            .OrderByDescending(i => i.InvitedAt).Take(Most).ToListAsync(ct);
        return Lines(open, act);
    }

    /// <summary>The same in the order in which they were made, a portion at a time: for programs.</summary>
    /// <param name="after">The last one of the portion before, or null to begin.</param>
    public async Task<Result<Portion<InvitationLine>>> NextAsync(Act act, AgencyId agency, Guid? after, int most, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.Invite, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var found = await db.Invitations.AsNoTracking()
            .Where(i => i.Agency == agency && i.UsedAt == null && i.WithdrawnAt == null && (after == null || i.Id.CompareTo(after.Value) > 0))
            .OrderBy(i => i.Id).Take(most + 1).ToListAsync(ct);
        return Portion.Of(Lines(found, act), most);
    }

    private List<InvitationLine> Lines(List<Invitation> open, Act act) => open.ConvertAll(i => new InvitationLine(
        i.Id, new(i.Title, i.GivenName, i.FamilyName, "", "", ""), i.Position,
        EmailAddress.TryParse(vault.Open(i.Email, Invitation.EmailColumn), out var email) ? email.Masked : "",
        i.InvitedAt, i.ExpiresAt, i.ExpiresAt <= act.At));
}
