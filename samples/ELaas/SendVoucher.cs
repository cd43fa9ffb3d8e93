using System.Security.Claims;
using LakMuang.Samples.Common;

namespace LakMuang.Samples.ELaas;

/// <summary>A maker sends a voucher of their own to the approvers.</summary>
public sealed class SendVoucher(AgencyFiles<VoucherBook> files, TimeProvider clock)
{
    /// <param name="version">The version that the person saw.</param>
    public Task<Outcome> RunAsync(ClaimsPrincipal person, Guid id, int version, CancellationToken ct) =>
        Hat.Of(person) is not { } hat || !person.IsInRole(ELaasSystem.Maker)
            ? Task.FromResult(Outcome.NotAllowed)
            : files.ChangeAsync(hat.Agency, book => Send(book, hat, id, version), ct);

    private (VoucherBook?, Outcome) Send(VoucherBook? book, Hat hat, Guid id, int version)
    {
        if (book?.Vouchers.FirstOrDefault(v => v.Id == id) is not { } voucher)
        {
            return (null, Outcome.Unknown);
        }

        if (voucher.Steps[0].Person != hat.Person)
        {
            return (null, Outcome.NotAllowed);
        }

        return voucher.Version == version && voucher.State is (VoucherState.Draft or VoucherState.Returned)
            ? (book.With(voucher.Now(VoucherState.Sent, new(VoucherDeed.Sent, clock.GetUtcNow(), hat.Person, hat.Name))), Outcome.Done)
            : (null, Outcome.Overtaken);
    }
}
