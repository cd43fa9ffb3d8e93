using System.Security.Claims;
using LakMuang.Samples.Common;

namespace LakMuang.Samples.ELaas;

/// <summary>The vouchers of the agency that the session speaks for; no address names another.</summary>
public sealed class FindVouchers(AgencyFiles<VoucherBook> files)
{
    /// <returns>Newest first; none for whoever may not read.</returns>
    public async Task<IReadOnlyList<Voucher>> AllAsync(ClaimsPrincipal person, CancellationToken ct) =>
        Hat.Of(person) is { } hat && ELaasSystem.Readers.Split(',').Any(person.IsInRole)
            ? (await files.FindAsync(hat.Agency, ct))?.Vouchers ?? []
            : [];

    /// <returns>Null where this agency has none of that id, whoever else has.</returns>
    public async Task<Voucher?> OneAsync(ClaimsPrincipal person, Guid id, CancellationToken ct) =>
        (await AllAsync(person, ct)).FirstOrDefault(v => v.Id == id);
}
