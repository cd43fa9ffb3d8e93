using System.Security.Claims;
using LakMuang.Samples.Common;

namespace LakMuang.Samples.CorporateOnline;

/// <summary>The payments of the agency that the session speaks for; no address names another.</summary>
public sealed class FindPayments(AgencyFiles<PaymentBook> files)
{
    /// <returns>Newest first; none for whoever may not read.</returns>
    public async Task<IReadOnlyList<Payment>> AllAsync(ClaimsPrincipal person, CancellationToken ct) =>
        Hat.Of(person) is { } hat && CorporateSystem.Readers.Split(',').Any(person.IsInRole)
            ? (await files.FindAsync(hat.Agency, ct))?.Payments ?? []
            : [];

    /// <returns>Null where this agency has none of that id, whoever else has.</returns>
    public async Task<Payment?> OneAsync(ClaimsPrincipal person, Guid id, CancellationToken ct) =>
        (await AllAsync(person, ct)).FirstOrDefault(p => p.Id == id);
}
