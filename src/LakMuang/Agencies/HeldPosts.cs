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

    /// <summary>Elected posts that have not ended: on any day, those to come too.</summary>
    public static IQueryable<Appointment> Elected(LakMuangDb db) => db.Appointments.AsNoTracking().Where(e => e.EndedAt == null && e.IsElected);

    /// <summary>Ids of posts that age does not end: what somebody elected does beside it goes on with the elected post.</summary>
    public static IQueryable<Guid> KeptByElection(LakMuangDb db)
    {
        var (people, elected) = (db.People, Elected(db));
        return db.Appointments.Where(a => people.Any(p => p.Id == a.Person
            && elected.Any(e => e.Person == a.Person && e.Agency == a.Agency && e.From <= p.RetiresOn && (e.Until == null || e.Until > p.RetiresOn)))).Select(a => a.Id);
    }

    public static IQueryable<Appointment> Today(LakMuangDb db, TimeProvider clock) => On(db, ThaiDate.Day(clock.GetUtcNow()));
}
