using LakMuang.Kernel;
using LakMuang.Storage;

namespace LakMuang.Agencies;

/// <summary>The appointments that are held on a day: begun, not past their last day, not ended.</summary>
internal static class HeldPosts
{
    public static IQueryable<Appointment> On(LakMuangDb db, DateOnly day) =>
        db.Appointments.Where(a => a.EndedAt == null && a.From <= day && (a.Until == null || a.Until >= day));

    public static IQueryable<Appointment> Today(LakMuangDb db, TimeProvider clock) => On(db, ThaiDate.Day(clock.GetUtcNow()));
}
