using System.Security.Claims;
using LakMuang.Client;
using LakMuang.Samples.Common;

namespace LakMuang.Samples.CorporateOnline;

/// <summary>An authorizer authorizes a payment or rejects it, never one of their own.</summary>
public sealed class DecidePayment(AgencyFiles<PaymentBook> files, Stops stops, Assignments assignments, TimeProvider clock)
{
    public const int Level = 3;

    /// <param name="why">Why it goes back to its maker; null authorizes it.</param>
    public async Task<Outcome> RunAsync(ClaimsPrincipal person, Guid id, string? why, CancellationToken ct)
    {
        if (Hat.Of(person) is not { } hat || !person.IsInRole(CorporateSystem.Authorizer) || !person.HasLevel(Level))
        {
            return Outcome.NotAllowed;
        }

        return await stops.IsStoppedAsync(hat, ct) ? Outcome.Stopped
            : await assignments.IsOtherAsync(hat, CorporateSystem.Authorizer, ct) ? Outcome.OtherDuty
            : await files.ChangeAsync(hat.Agency, book => Decide(book, hat, id, why), ct);
    }

    private (PaymentBook?, Outcome) Decide(PaymentBook? book, Hat hat, Guid id, string? why)
    {
        if (book?.Payments.FirstOrDefault(p => p.Id == id) is not { } payment)
        {
            return (null, Outcome.Unknown);
        }

        if (payment.Made.Person == hat.Person)
        {
            return (null, Outcome.Own);
        }

        if (payment.State != PaymentState.Waiting)
        {
            return (null, Outcome.Overtaken);
        }

        var decided = payment with
        {
            State = why is null ? PaymentState.Authorized : PaymentState.Rejected,
            Decided = new(hat.Person, hat.Name, clock.GetUtcNow(), why),
        };
        return (new([.. book.Payments.Select(p => p.Id == id ? decided : p)]), Outcome.Done);
    }
}
