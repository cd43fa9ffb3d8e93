using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies.Tree;

/// <summary>The posts of an agency that is merged or dissolved: those that go on elsewhere, and the end of all of them here.</summary>
/// <remarks>Elected posts and the SSO admin end with the agency; of the others only the duty that rules know (head of finance, clerk) does not go on.</remarks>
public sealed class CarryPosts(LakMuangDb db, TimeProvider clock)
{
    /// <summary>The posts that are held or planned and go on elsewhere.</summary>
    internal async Task<IReadOnlySet<Guid>> GoingOnAsync(TreeMove move, CancellationToken ct) =>
        move is { Closes: true, Into: not null } ? (await GoingOn(move.Agency).Select(a => a.Id).ToListAsync(ct)).ToHashSet() : new HashSet<Guid>();

    /// <returns>The old appointments, each with the one that goes on.</returns>
    internal async Task<IReadOnlyDictionary<Guid, Guid>> OpenAsync(Act act, TreeMove move, CancellationToken ct)
    {
        var carried = new Dictionary<Guid, Guid>();
        if (move is not { Closes: true, Into: { } into })
        {
            return carried;
        }

        foreach (var post in await GoingOn(move.Agency).ToListAsync(ct))
        {
            var next = post.Carry(into, move.Letter, ThaiDate.Day(act.At));
            db.Appointments.Add(next);
            carried[post.Id] = next.Id;
        }

        return carried;
    }

    internal async Task EndAsync(Act act, TreeMove move, CancellationToken ct)
    {
        if (move.Closes)
        {
            (await Open(move.Agency).ToListAsync(ct)).ForEach(post => post.End(act, EndOfPost.AgencyClosed));
        }
    }

    /// <summary>Neither ended nor past their last day.</summary>
    internal IQueryable<Appointment> Open(AgencyId agency)
    {
        var today = ThaiDate.Day(clock.GetUtcNow());
        return db.Appointments.Where(a => a.Agency == agency && a.EndedAt == null && (a.Until == null || a.Until >= today));
    }

    internal IQueryable<Appointment> GoingOn(AgencyId agency) =>
        Open(agency).Where(a => !a.IsElected && a.Office != Office.SsoAdmin && a.Office != Office.Mayor && LakMuangDb.LetterIsLiving(a.Letter)
            && (a.FirstLetter == null || LakMuangDb.LetterIsLiving(a.FirstLetter.Value)));
}
