using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;

namespace LakMuang.Joining;

/// <summary>Mails to those in charge of the nearest office where somebody can be reached: nothing waits where nobody reads.</summary>
public sealed class TellNearest(IPeople people, IOutbox outbox)
{
    /// <summary>Queues within the running commit.</summary>
    /// <param name="offices">The nearest first.</param>
    /// <param name="key">One message for each, however often it is queued.</param>
    internal async Task QueueAsync(
        Act act, IEnumerable<AgencyId> offices, Func<AgencyId, Task<IEnumerable<PersonId>>> inCharge, Func<PersonId, string> key, Func<EmailAddress, Mail> mail,
        CancellationToken ct)
    {
        foreach (var office in offices)
        {
            var told = 0;
            foreach (var person in (await inCharge(office)).Distinct())
            {
                if (await people.ContactOfAsync(person, ct) is { Email: { } email, EmailVerified: true })
                {
                    outbox.Queue(act, key(person), mail(email));
                    told++;
                }
            }

            if (told > 0)
            {
                return;
            }
        }
    }
}
