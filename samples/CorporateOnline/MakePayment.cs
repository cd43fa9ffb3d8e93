using System.Security.Claims;
using LakMuang.Samples.Common;

namespace LakMuang.Samples.CorporateOnline;

/// <summary>A maker makes a payment; it waits for somebody else to authorize it.</summary>
public sealed class MakePayment(AgencyFiles<PaymentBook> files, Stops stops, Assignments assignments, TimeProvider clock)
{
    public async Task<(Outcome Outcome, Guid Id)> RunAsync(ClaimsPrincipal person, Payee to, long satang, string reference, CancellationToken ct)
    {
        if (Hat.Of(person) is not { } hat || !person.IsInRole(CorporateSystem.Maker))
        {
            return (Outcome.NotAllowed, Guid.Empty);
        }

        return await stops.IsStoppedAsync(hat, ct) ? (Outcome.Stopped, Guid.Empty)
            : await assignments.IsOtherAsync(hat, CorporateSystem.Maker, ct) ? (Outcome.OtherDuty, Guid.Empty)
            : await files.ChangeAsync(hat.Agency, book => Add(book ?? new([]), hat, to, satang, reference), ct);
    }

    private (PaymentBook?, (Outcome, Guid)) Add(PaymentBook book, Hat hat, Payee to, long satang, string reference)
    {
        var number = book.Payments.Select(p => p.Number).DefaultIfEmpty().Max() + 1;
        var payment = new Payment(Guid.CreateVersion7(), number, to, satang, reference, PaymentState.Waiting, new(hat.Person, hat.Name, clock.GetUtcNow()));
        return (new([payment, .. book.Payments]), (Outcome.Done, payment.Id));
    }
}
