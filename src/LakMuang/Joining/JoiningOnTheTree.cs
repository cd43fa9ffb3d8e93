using LakMuang.Agencies.Contracts;
using LakMuang.Joining.Activation;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Joining;

/// <summary>
/// Those who are on their way into an agency that is merged or dissolved: registrations go to the successor, or back to the applicant; what was sent out in the
/// agency's name (invitations, activation letters) opens nothing any more.
/// </summary>
internal sealed class JoiningOnTheTree(LakMuangDb db) : IFollowsTheTree
{
    private const string Opinion = "หน่วยงานที่ท่านเลือกถูกยุบแล้ว กรุณาเลือกหน่วยงานใหม่แล้วส่งอีกครั้ง";

    private static readonly RegistrationState[] _open = [RegistrationState.Draft, RegistrationState.Submitted, RegistrationState.Returned];
    private static readonly Text _registrations = new("คำขอลงทะเบียนที่ยังไม่จบ", "Open registrations");
    private static readonly Text _invitations = new("คำเชิญที่ยังไม่ใช้", "Unused invitations");
    private static readonly Text _codes = new("หนังสือเปิดใช้งานที่ยังไม่ใช้", "Unused activation letters");
    private static readonly Text _claims = new("การลงทะเบียนผู้ดูแลคนแรกที่กำลังทำอยู่", "First sign-ins under way");
    private static readonly Text _backToApplicant = new("ส่งกลับให้ผู้ขอเลือกหน่วยงานใหม่", "Sent back: the applicant chooses another agency");

    public IReadOnlyDictionary<string, Following> Columns { get; } = new Dictionary<string, Following>
    {
        ["registration.agency"] = Following.Moves,
        ["invitation.agency"] = Following.Ends,
        ["activation_code.agency"] = Following.Ends,
        ["office_claim.agency"] = Following.Ends,
        ["office_letterhead.agency"] = Following.Stays,
    };

    public async Task<IReadOnlyList<TreeEffect>> LookAsync(TreeMove move, IReadOnlySet<Guid> goingOn, CancellationToken ct)
    {
        var (closed, registrations) = (move.Closes ? TreeFate.Ended : TreeFate.Kept, await Registrations(move).CountAsync(ct));
        return
        [
            new(_registrations, !move.Closes ? TreeFate.Kept : move.Into is null ? TreeFate.Ended : TreeFate.Carried, registrations,
                move is { Closes: true, Into: null } ? _backToApplicant : null),
            new(_invitations, closed, await Invitations(move).CountAsync(ct)),
            new(_codes, closed, await Codes(move).CountAsync(ct)),
            new(_claims, closed, await Claims(move).CountAsync(ct)),
        ];
    }

    public async Task FollowAsync(Act act, TreeMove move, IReadOnlyDictionary<Guid, Guid> posts, CancellationToken ct)
    {
        if (!move.Closes)
        {
            return;
        }

        foreach (var registration in await Registrations(move).ToListAsync(ct))
        {
            if (move.Into is { } into)
            {
                registration.Readdress(into);
            }
            else
            {
                registration.LoseAgency(act, Opinion);
            }
        }

        (await Invitations(move).ToListAsync(ct)).ForEach(invitation => invitation.Withdraw(act));
        (await Codes(move).ToListAsync(ct)).ForEach(code => code.Replace(act));
        (await Claims(move).ToListAsync(ct)).ForEach(claim => claim.Done(act));
    }

    private IQueryable<Registration> Registrations(TreeMove move) => db.Registrations.Where(r => r.Agency == move.Agency && _open.Contains(r.State));

    private IQueryable<Invitations.Invitation> Invitations(TreeMove move) => db.Invitations.Where(
        i => i.Agency == move.Agency && i.UsedAt == null && i.WithdrawnAt == null && i.ExpiresAt > LakMuangDb.Now());

    private IQueryable<ActivationCode> Codes(TreeMove move) => db.ActivationCodes.Where(c => c.Agency == move.Agency && c.UsedAt == null && c.ReplacedAt == null);

    private IQueryable<OfficeClaim> Claims(TreeMove move) => db.OfficeClaims.Where(c => c.Agency == move.Agency && c.DoneAt == null && c.EndsAt > LakMuangDb.Now());
}
