using LakMuang.Samples.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Samples.CorporateOnline.Pages;

[Authorize(Roles = CorporateSystem.Maker)]
public sealed class NewModel(MakePayment make) : PageModel
{
    [BindProperty]
    public PaymentForm Form { get; set; } = new();

    public Dictionary<string, Words> Faults { get; private set; } = [];

    public Words? Problem { get; private set; }

    public IReadOnlyList<(string Name, Words Label, string? Value)> Fields =>
    [
        (nameof(Form.Name), new("ชื่อผู้รับเงิน", "Payee"), Form.Name),
        (nameof(Form.Bank), new("ธนาคาร", "Bank"), Form.Bank),
        (nameof(Form.Account), new("เลขที่บัญชี", "Account number"), Form.Account),
        (nameof(Form.Amount), new("จำนวนเงิน (บาท)", "Amount (baht)"), Form.Amount),
        (nameof(Form.Reference), new("อ้างอิง เช่น เลขฎีกา", "Reference, the voucher for example"), Form.Reference),
    ];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Faults = Form.Read(out var to, out var satang, out var reference);
        if (Faults.Count > 0)
        {
            Problem = new("ยังบันทึกไม่ได้ กรุณาตรวจช่องที่ทำเครื่องหมาย", "Not saved yet. Please check the marked fields.");
            return Page();
        }

        var (outcome, id) = await make.RunAsync(User, to, satang, reference, ct);
        if (outcome is Outcome.Stopped or Outcome.OtherDuty)
        {
            Problem = outcome == Outcome.Stopped ? PaymentWords.Stopped : PaymentWords.OtherDuty;
            return Page();
        }

        return outcome == Outcome.Done ? Redirect($"/payments/{id}?said=made") : Forbid();
    }
}
