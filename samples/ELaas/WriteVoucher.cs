using System.Security.Claims;
using LakMuang.Samples.Common;

namespace LakMuang.Samples.ELaas;

/// <summary>A maker writes a voucher, or changes one of their own that nobody has decided or waits to decide.</summary>
public sealed class WriteVoucher(AgencyFiles<VoucherBook> files, TimeProvider clock)
{
    /// <param name="id">The voucher to change; null for a new one.</param>
    /// <param name="version">The version that the person began from; 0 for a new one.</param>
    public Task<(Outcome Outcome, Guid Id)> RunAsync(
        ClaimsPrincipal person, Guid? id, int version, VoucherText text, long satang, CancellationToken ct) =>
        Hat.Of(person) is not { } hat || !person.IsInRole(ELaasSystem.Maker)
            ? Task.FromResult((Outcome.NotAllowed, Guid.Empty))
            : files.ChangeAsync(hat.Agency, book => id is { } known ? Change(book, hat, known, version, text, satang) : Add(book ?? new([]), hat, text, satang), ct);

    private (VoucherBook?, (Outcome, Guid)) Add(VoucherBook book, Hat hat, VoucherText text, long satang)
    {
        var year = ThaiDay.FiscalYear(ThaiDay.Today(clock));
        var number = book.Vouchers.Where(v => v.FiscalYear == year).Select(v => v.Number).DefaultIfEmpty().Max() + 1;
        var voucher = new Voucher(
            Guid.CreateVersion7(), number, year, text, satang, VoucherState.Draft, [new(VoucherDeed.Written, clock.GetUtcNow(), hat.Person, hat.Name)]);
        return (book.With(voucher), (Outcome.Done, voucher.Id));
    }

    private (VoucherBook?, (Outcome, Guid)) Change(VoucherBook? book, Hat hat, Guid id, int version, VoucherText text, long satang)
    {
        if (book?.Vouchers.FirstOrDefault(v => v.Id == id) is not { } voucher)
        {
            return (null, (Outcome.Unknown, id));
        }

        if (voucher.Steps[0].Person != hat.Person)
        {
            return (null, (Outcome.NotAllowed, id));
        }

        return voucher.Version == version && voucher.State is (VoucherState.Draft or VoucherState.Returned)
            ? (book.With(voucher.Now(voucher.State, new(VoucherDeed.Changed, clock.GetUtcNow(), hat.Person, hat.Name)) with { Text = text, Satang = satang }), (Outcome.Done, id))
            : (null, (Outcome.Overtaken, id));
    }
}
