using LakMuang.Samples.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Samples.ELaas.Pages;

[Authorize(Roles = ELaasSystem.Readers)]
public sealed class VouchersModel(FindVouchers find, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Voucher> All { get; private set; } = [];

    public int Year { get; private set; }

    /// <summary>Sum of what was approved in the fiscal year, in satang.</summary>
    public long Approved { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Year = ThaiDay.FiscalYear(ThaiDay.Today(clock));
        var all = await find.AllAsync(User, ct);
        Approved = all.Where(v => v.State == VoucherState.Approved && v.FiscalYear == Year).Sum(v => v.Satang);
        All = [.. all.OrderByDescending(v => v.State == VoucherState.Sent).ThenByDescending(v => v.FiscalYear).ThenByDescending(v => v.Number)];
    }
}
