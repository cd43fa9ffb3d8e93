using LakMuang.Access.Contracts;
using LakMuang.Access.Groups;
using LakMuang.Kernel;

namespace LakMuang.Access;

/// <summary>A right goes on in another group of the same agency.</summary>
public sealed partial class Grant
{
    /// <summary>
    /// The same right in a group that takes the place of an abolished one: out of force where it was, still to be confirmed where it was, and falling with either letter.
    /// </summary>
    /// <param name="from">Its days are some of those that this right has left.</param>
    internal Grant MoveTo(Act act, UserGroup group, GroupPlan plan, DateOnly from, DateOnly until)
    {
        var longest = group.LongestFrom(from);
        var decided = Until == until && DecidedUntil is { } later ? later < longest ? later : longest : (DateOnly?)null;
        var grant = new Grant
        {
            Holder = Holder,
            Agency = Agency,
            System = group.System,
            Group = group.Code,
            HeadsUnit = group.Kind is GroupKind.Head,
            Appointment = Appointment,
            Letter = plan.Letter,
            FirstLetter = FirstLetter ?? Letter,
            From = from,
            Until = until,
            DecidedUntil = decided > until ? decided : null,
            AwaitsItsDay = from > ThaiDate.Day(act.At),
            ConfirmBy = ConfirmBy,
            DecidedBy = plan.DecidedBy,
            GivenAt = act.At,
        };
        grant.Raise(new GrantGiven(Holder, Agency, group.Code, plan.Letter, from, until));
        if (SuspendedBecause is { } because)
        {
            // An abolished group wakes nothing.
            grant.Suspend(act, because);
        }

        return grant;
    }
}
