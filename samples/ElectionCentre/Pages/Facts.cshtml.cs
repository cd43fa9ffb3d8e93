using LakMuang.Samples.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Samples.ElectionCentre.Pages;

[Authorize(Roles = ElectionSystem.Recorder)]
public sealed class FactsModel(FindRegisters find, WriteRegister write) : PageModel
{
    public string Code { get; private set; } = "";

    public int Version { get; private set; }

    public bool Overtaken { get; private set; }

    [BindProperty]
    public FactsForm Form { get; set; } = new();

    public Dictionary<string, Words> Faults { get; private set; } = [];

    public IReadOnlyList<(string Name, Words Label, string? Value)> Fields =>
    [
        (nameof(Form.Name), new("ชื่อหน่วยงาน", "Name"), Form.Name),
        (nameof(Form.Type), new("ประเภท", "Type"), Form.Type),
        (nameof(Form.Province), new("จังหวัด", "Province"), Form.Province),
        (nameof(Form.District), new("อำเภอ", "District"), Form.District),
        (nameof(Form.Area), new("พื้นที่ (ตารางกิโลเมตร)", "Area (square kilometres)"), Form.Area),
    ];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (!FindRegisters.MayWrite(User, code) || await find.OneAsync(User, code, ct) is not { } register)
        {
            return NotFound();
        }

        (Code, Version, Form) = (code, register.Version, FactsForm.Of(register.Facts));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, int version, CancellationToken ct)
    {
        (Code, Version, Faults) = (code, version, Form.Read(out var facts));
        var outcome = !FindRegisters.MayWrite(User, code) ? Outcome.Unknown
            : Faults.Count > 0 ? (Outcome?)null
            : await write.RunAsync(User, code, version, facts, ct);
        if (outcome == Outcome.Overtaken)
        {
            (Overtaken, Version) = (true, (await find.OneAsync(User, code, ct))?.Version ?? 0);
        }

        return outcome switch
        {
            null or Outcome.Overtaken => Page(),
            Outcome.Done => Redirect($"/lao/{code}?saved=1"),
            _ => NotFound(),
        };
    }
}
