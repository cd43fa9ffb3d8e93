using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Samples.CorporateOnline.Pages;

[Authorize(Roles = CorporateSystem.Readers)]
public sealed class PaymentsModel(FindPayments find) : PageModel
{
    public IReadOnlyList<Payment> All { get; private set; } = [];

    public PaymentsView View => new(All, "/payments");

    public async Task OnGetAsync(CancellationToken ct) => All = await find.AllAsync(User, ct);
}
