using LakMuang.Kernel;
using LakMuang.Storage;

namespace LakMuang.Access;

/// <summary>The grants that are rights today: active, within their days, on an appointment that is held, under a letter that lives; one that a merger carried over, under both its letters.</summary>
internal static class LivingGrants
{
    public static IQueryable<Grant> Of(LakMuangDb db, PersonId person, DateOnly today) =>
        Of(db, today).Where(g => g.Holder == person);

    public static IQueryable<Grant> Of(LakMuangDb db, DateOnly today) =>
        db.Grants.Where(g => g.State == GrantState.Active
            && g.From <= today && (g.Until == null || g.Until >= today)
            && LakMuangDb.AppointmentIsHeld(g.Appointment) && LakMuangDb.LetterIsLiving(g.Letter)
            && (g.FirstLetter == null || LakMuangDb.LetterIsLiving(g.FirstLetter.Value)));
}
