using LakMuang.Access.Recertifying;
using LakMuang.Kernel;

namespace LakMuang.Access;

public sealed partial class Grant
{
    /// <summary>It stays after a change of position: by a new decision, under its letter, on a post that is held.</summary>
    /// <param name="until">The last day; never later than it was.</param>
    internal void Recertify(LetterId letter, Guid appointment, DateOnly? until)
    {
        (Until, DecidedUntil) = (until, appointment == Appointment ? DecidedUntil : null);
        RestOn(letter, appointment);
        Raise(new GrantRecertified(Id, Holder, Agency, letter));
    }
}
