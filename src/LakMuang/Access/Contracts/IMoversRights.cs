using LakMuang.Kernel;

namespace LakMuang.Access.Contracts;

/// <summary>What becomes of rights while somebody helps another agency, within somebody else's commit.</summary>
public interface IMoversRights
{
    /// <summary>Takes all rights of a person for an agency out of force. Those that are so already stay as they are.</summary>
    Task SleepAsync(Act act, PersonId person, AgencyId agency, CancellationToken ct);

    /// <summary>Puts those back into force that slept and still have a letter and an active account.</summary>
    Task WakeAsync(PersonId person, AgencyId agency, CancellationToken ct);

    /// <summary>
    /// Gives the rights that rest on a post anew on the post that continues it, from its first day on and under its letter: in force as far as somebody has decided for the
    /// right itself; beyond that suspended, until whoever decides in their agency names a letter.
    /// </summary>
    /// <param name="until">The last day of the new post.</param>
    Task ContinueAsync(Act act, Guid post, Guid successor, LetterId letter, DateOnly from, DateOnly until, CancellationToken ct);
}
