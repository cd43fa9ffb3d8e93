using LakMuang.Samples.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Samples.ELaas.Pages;

[Authorize(Roles = ELaasSystem.Maker)]
public sealed class WriteModel(FindVouchers find, WriteVoucher write) : PageModel
{
    public Guid? Id { get; private set; }

    public int Version { get; private set; }

    [BindProperty]
    public VoucherForm Form { get; set; } = new();

    public Dictionary<string, Words> Faults { get; private set; } = [];

    public IReadOnlyList<(string Name, Words Label, string? Value)> Fields =>
    [
        (nameof(Form.Payee), new("ผู้รับเงิน", "Payee"), Form.Payee),
        (nameof(Form.Purpose), new("รายการ", "For"), Form.Purpose),
        (nameof(Form.Plan), new("แผนงาน/หมวดรายจ่าย", "Plan and kind of budget"), Form.Plan),
        (nameof(Form.Amount), new("จำนวนเงิน (บาท)", "Amount (baht)"), Form.Amount),
    ];

    public async Task<IActionResult> OnGetAsync(Guid? id, CancellationToken ct)
    {
        if (id is { } known)
        {
            if (await find.OneAsync(User, known, ct) is not { } voucher)
            {
                return NotFound();
            }

            (Id, Version, Form) = (id, voucher.Version, VoucherForm.Of(voucher));
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid? id, int version, CancellationToken ct)
    {
        (Id, Version) = (id, version);
        Faults = Form.Read(out var text, out var satang);
        if (Faults.Count > 0)
        {
            return Page();
        }

        var (outcome, voucher) = await write.RunAsync(User, id, version, text, satang, ct);
        return AfterDeed.Go(outcome, voucher, "written");
    }
}
