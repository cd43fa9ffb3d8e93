using LakMuang.Samples.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Samples.ELaas.Pages;

[Authorize(Roles = ELaasSystem.Readers)]
public sealed class VoucherModel(FindVouchers find, SendVoucher send) : PageModel
{
    public Voucher Voucher { get; private set; } = null!;

    public string Person { get; private set; } = "";

    /// <summary>What was just done, or came too late.</summary>
    public string? Said { get; private set; }

    public bool MayDecide => User.IsInRole(ELaasSystem.Approver);

    public bool MaySend => User.IsInRole(ELaasSystem.Maker) && Voucher.Steps[0].Person == Person && Voucher.State is (VoucherState.Draft or VoucherState.Returned);

    public async Task<IActionResult> OnGetAsync(Guid id, string? said, CancellationToken ct)
    {
        if (Hat.Of(User) is not { } hat || await find.OneAsync(User, id, ct) is not { } voucher)
        {
            return NotFound();
        }

        (Voucher, Person, Said) = (voucher, hat.Person, said);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, int version, CancellationToken ct) =>
        AfterDeed.Go(await send.RunAsync(User, id, version, ct), id, "sent");
}
