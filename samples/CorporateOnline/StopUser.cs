using System.Security.Claims;
using LakMuang.Samples.Common;

namespace LakMuang.Samples.CorporateOnline;

/// <summary>A company administrator stops a user of the agency at the bank, or lets them in again, under an order or letter; never themselves, never an administrator.</summary>
/// <remarks>Who changes an administrator is the bank, by letter (L4-2).</remarks>
public sealed class StopUser(AgencyFiles<StopBook> files, CurrentUsers users, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(ClaimsPrincipal person, string user, bool stop, string letter, DateOnly date, CancellationToken ct)
    {
        if (Hat.Of(person) is not { } hat || !person.IsInRole(CorporateSystem.Administrator))
        {
            return Outcome.NotAllowed;
        }

        var found = (await users.OfAsync(hat.Agency, ct)).Lines.Where(l => l.Person == user).ToList();
        if (found.Count == 0)
        {
            return Outcome.Unknown;
        }

        if (user == hat.Person || found.Exists(l => l.Group == CorporateSystem.Administrator && l.State != UserState.Ended))
        {
            return Outcome.NotAllowed;
        }

        return await files.ChangeAsync(hat.Agency, book => Write(book ?? new([]), new(user, stop, letter, date, hat.Name, clock.GetUtcNow())), ct);
    }

    private static (StopBook?, Outcome) Write(StopBook book, Stoppage stop) =>
        book.Stops.FirstOrDefault(s => s.Person == stop.Person)?.Stopped == stop.Stopped
            ? (null, Outcome.Overtaken)
            : (new([stop, .. book.Stops]), Outcome.Done);
}
