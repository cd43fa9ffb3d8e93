using LakMuang.Client;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Samples.CorporateOnline.Pages;

/// <summary>Whoever moves money shows again, and more strongly, who they are.</summary>
[Authorize(Roles = CorporateSystem.Authorizer)]
[RequireLevel(DecidePayment.Level, MaxAgeSeconds = 900)]
public sealed class ApproveModel(FindPayments find) : PageModel
{
    public IReadOnlyList<Payment> Waiting { get; private set; } = [];

    public PaymentsView View => new(Waiting, "/approve");

    public async Task OnGetAsync(CancellationToken ct) => Waiting = [.. (await find.AllAsync(User, ct)).Where(p => p.State == PaymentState.Waiting)];
}
