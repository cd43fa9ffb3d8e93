using LakMuang.Client;
using LakMuang.Samples.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Samples.ELaas.Pages;

/// <summary>Whoever lets money go shows again, and more strongly, who they are.</summary>
[Authorize(Roles = ELaasSystem.Approver)]
[RequireLevel(DecideVoucher.Level, MaxAgeSeconds = 900)]
public sealed class DecideModel(FindVouchers find, DecideVoucher decide) : PageModel
{
    public Voucher Voucher { get; private set; } = null!;

    public string? Why { get; private set; }

    public Words? Fault { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (Hat.Of(User) is not { } hat || await find.OneAsync(User, id, ct) is not { } voucher)
        {
            return NotFound();
        }

        Voucher = voucher;
        return voucher.State != VoucherState.Sent || voucher.IsOf(hat.Person) ? Redirect($"/vouchers/{id}") : Page();
    }

    public async Task<IActionResult> OnPostApproveAsync(Guid id, int version, CancellationToken ct) =>
        AfterDeed.Go(await decide.RunAsync(User, id, version, null, ct), id, "approved");

    public async Task<IActionResult> OnPostReturnAsync(Guid id, int version, string? why, CancellationToken ct)
    {
        Why = Digits.Text(why);
        if (Why.Length is 0 or > 500)
        {
            Fault = new("กรุณากรอกเหตุผลไม่เกิน 500 ตัวอักษร", "Please give the reason, at most 500 characters.");
            return await OnGetAsync(id, ct);
        }

        return AfterDeed.Go(await decide.RunAsync(User, id, version, Why, ct), id, "returned");
    }
}
