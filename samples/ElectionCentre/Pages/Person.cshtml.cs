using LakMuang.Samples.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Samples.ElectionCentre.Pages;

[Authorize(Roles = ElectionSystem.Recorder)]
public sealed class PersonModel(FindRegisters find, WriteOfficial write, EndTerm end, TimeProvider clock) : PageModel
{
    public string Code { get; private set; } = "";

    public int Version { get; private set; }

    /// <summary>Who is changed; null for somebody new.</summary>
    public Official? Official { get; private set; }

    [BindProperty]
    public OfficialForm Form { get; set; } = new();

    public Dictionary<string, Words> Faults { get; private set; } = [];

    public Words? Problem { get; private set; }

    public string? EndTyped { get; private set; }

    public Words? EndFault { get; private set; }

    public IReadOnlyList<(string Name, Words Label, string? Value)> Fields =>
    [
        (nameof(Form.Name), new("ชื่อและชื่อสกุล", "Full name"), Form.Name),
        (nameof(Form.Seat), new("เขตเลือกตั้ง (ถ้ามี)", "Constituency (if any)"), Form.Seat),
        (nameof(Form.From), new("วันเลือกตั้งหรือวันแต่งตั้ง", "Day of election or appointment"), Form.From),
        (nameof(Form.Letter), new("ประกาศผลการเลือกตั้งหรือคำสั่งแต่งตั้ง ที่", "Number of the announcement of the result, or of the order"), Form.Letter),
        (nameof(Form.LetterDate), new("ลงวันที่", "Dated"), Form.LetterDate),
    ];

    public async Task<IActionResult> OnGetAsync(string code, Guid? id, CancellationToken ct)
    {
        if (await LoadAsync(code, id, ct) is not { } register)
        {
            return NotFound();
        }

        Version = register.Version;
        Form = Official is null ? new() : OfficialForm.Of(Official);
        return Page();
    }

    public async Task<IActionResult> OnPostWriteAsync(string code, Guid? id, int version, CancellationToken ct)
    {
        if (await LoadAsync(code, id, ct) is not { } register)
        {
            return NotFound();
        }

        (Version, Faults) = (version, Form.Read(id ?? Guid.CreateVersion7(), ThaiDay.Today(clock), out var official));
        return Faults.Count > 0 ? Page() : After(await write.RunAsync(User, code, version, official, ct), register);
    }

    public async Task<IActionResult> OnPostEndAsync(string code, Guid? id, int version, string? on, EndedBy? why, CancellationToken ct)
    {
        if (await LoadAsync(code, id, ct) is not { } register || Official is null)
        {
            return NotFound();
        }

        (Version, EndTyped, Form) = (version, on, OfficialForm.Of(Official));
        EndFault = !ThaiDay.TryRead(on, out var last) ? ThaiDay.Fault
            : last < Official.From || last > (Terms.LastDay(Official, register.Officials) ?? DateOnly.MaxValue)
                ? new("วันสุดท้ายต้องอยู่ในวาระ", "The last day must lie within the term.")
            : why is null ? new("กรุณาเลือกเหตุ", "Please choose why.")
            : null;
        return EndFault is not null ? Page() : After(await end.RunAsync(User, code, version, Official.Id, last, why!.Value, ct), register);
    }

    /// <returns>Null where the person does not record, or nobody of that id is in the register.</returns>
    private async Task<Register?> LoadAsync(string code, Guid? id, CancellationToken ct)
    {
        var register = FindRegisters.MayWrite(User, code) ? await find.OneAsync(User, code, ct) : null;
        (Code, Official) = (code, register?.Officials.FirstOrDefault(o => o.Id == id));
        return id is null || Official is not null ? register : null;
    }

    private IActionResult After(Outcome outcome, Register register)
    {
        if (outcome == Outcome.Done)
        {
            return Redirect($"/lao/{Code}?saved=1");
        }

        Problem = outcome switch
        {
            Outcome.Two => new("ช่วงวันซ้อนกับผู้ดำรงตำแหน่งเดียวกัน หรือเริ่มหลังวันที่พ้น กรุณาตรวจวันที่", "The days overlap with another holder of this office, or begin after its end. Please check the days."),
            _ => new("มีผู้อื่นบันทึกระหว่างที่ท่านแก้ไข จึงยังไม่ได้บันทึก กรุณาตรวจแล้วบันทึกอีกครั้ง", "Somebody else saved while you were editing, so this is not saved yet. Please check and save again."),
        };
        Version = outcome == Outcome.Overtaken ? register.Version : Version;
        return Page();
    }
}
