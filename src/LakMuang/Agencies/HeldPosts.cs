using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

/// <summary>The appointments that are held on a day: begun, not past their last day, not ended, and within the person's service unless
/// they come by election or belong to somebody elected there.</summary>
internal static class HeldPosts
{
    public static IQueryable<Appointment> On(LakMuangDb db, DateOnly day)
    {
        var people = db.People;
        var posts = db.Appointments;
        return db.Appointments.Where(a => a.EndedAt == null && a.From <= day && (a.Until == null || a.Until >= day)
            && (a.IsElected || !people.Any(p => p.Id == a.Person && p.RetiresOn < day)
                || posts.Any(e => e.Person == a.Person && e.Agency == a.Agency && e.IsElected && e.EndedAt == null && e.From <= day && (e.Until == null || e.Until >= day))));
    }

    /// <summary>
    /// Elected posts that have not ended: on any day, those to come too. Age does not end what somebody does beside one that covers the day of retirement; queries ask that of the
    /// person and the agency of each row (EXISTS), since a list of all such posts would be made anew from the whole country for every answer.
    /// </summary>
    public static IQueryable<Appointment> Elected(LakMuangDb db) => db.Appointments.AsNoTracking().Where(e => e.EndedAt == null && e.IsElected);

    public static IQueryable<Appointment> Today(LakMuangDb db, TimeProvider clock) => On(db, ThaiDate.Day(clock.GetUtcNow()));
}
