using LakMuang.Client;
using LakMuang.Samples.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Samples.CorporateOnline.Pages;

[Authorize(Roles = CorporateSystem.Authorizer)]
[RequireLevel(DecidePayment.Level, MaxAgeSeconds = 900)]
public sealed class DecideModel(FindPayments find, DecidePayment decide) : PageModel
{
    public Payment Payment { get; private set; } = null!;

    public string? Why { get; private set; }

    public Words? Fault { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (Hat.Of(User) is not { } hat || await find.OneAsync(User, id, ct) is not { } payment)
        {
            return NotFound();
        }

        Payment = payment;
        return payment.State != PaymentState.Waiting || payment.Made.Person == hat.Person ? Redirect($"/payments/{id}") : Page();
    }

    public async Task<IActionResult> OnPostAuthorizeAsync(Guid id, CancellationToken ct) => After(await decide.RunAsync(User, id, null, ct), id, "authorized");

    public async Task<IActionResult> OnPostRejectAsync(Guid id, string? why, CancellationToken ct)
    {
        Why = Digits.Text(why);
        if (Why.Length is 0 or > 500)
        {
            Fault = new("กรุณากรอกเหตุผลไม่เกิน 500 ตัวอักษร", "Please give the reason, at most 500 characters.");
            return await OnGetAsync(id, ct);
        }

        return After(await decide.RunAsync(User, id, Why, ct), id, "rejected");
    }

    private IActionResult After(Outcome outcome, Guid id, string said) => outcome switch
    {
        Outcome.Done => Redirect($"/payments/{id}?said={said}"),
        Outcome.Unknown => NotFound(),
        Outcome.Overtaken => Redirect($"/payments/{id}?said=late"),
        Outcome.Stopped => Redirect($"/payments/{id}?said=stopped"),
        Outcome.OtherDuty => Redirect($"/payments/{id}?said=other"),
        _ => Forbid(),
    };
}
