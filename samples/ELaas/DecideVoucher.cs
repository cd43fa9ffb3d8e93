using System.Security.Claims;
using LakMuang.Client;
using LakMuang.Samples.Common;

namespace LakMuang.Samples.ELaas;

/// <summary>An approver approves a voucher or returns it, never one of their own: an exception lets somebody hold both duties, not do both on one voucher.</summary>
public sealed class DecideVoucher(AgencyFiles<VoucherBook> files, TimeProvider clock)
{
    /// <summary>Where money is let go, the sign-in is that of ThaID or stronger.</summary>
    public const int Level = 3;

    /// <param name="version">The version that the person saw.</param>
    /// <param name="why">Why it goes back to its maker; null approves it.</param>
    public Task<Outcome> RunAsync(ClaimsPrincipal person, Guid id, int version, string? why, CancellationToken ct) =>
        Hat.Of(person) is not { } hat || !person.IsInRole(ELaasSystem.Approver) || !person.HasLevel(Level)
            ? Task.FromResult(Outcome.NotAllowed)
            : files.ChangeAsync(hat.Agency, book => Decide(book, hat, id, version, why), ct);

    private (VoucherBook?, Outcome) Decide(VoucherBook? book, Hat hat, Guid id, int version, string? why)
    {
        if (book?.Vouchers.FirstOrDefault(v => v.Id == id) is not { } voucher)
        {
            return (null, Outcome.Unknown);
        }

        if (voucher.IsOf(hat.Person))
        {
            return (null, Outcome.Own);
        }

        if (voucher.Version != version || voucher.State != VoucherState.Sent)
        {
            return (null, Outcome.Overtaken);
        }

        var (state, deed) = why is null ? (VoucherState.Approved, VoucherDeed.Approved) : (VoucherState.Returned, VoucherDeed.Returned);
        return (book.With(voucher.Now(state, new(deed, clock.GetUtcNow(), hat.Person, hat.Name, why))), Outcome.Done);
    }
}
