using LakMuang.Samples.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Samples.CorporateOnline.Pages;

/// <summary>Company administrators look after the users of their own agency, under orders and appointment letters (L4-1).</summary>
[Authorize(Roles = CorporateSystem.Administrator)]
public sealed class UsersModel(FindUsers find, StopUser stopUser, AssignDuty assign, TimeProvider clock) : PageModel
{
    public UsersOfAgency Found { get; private set; } = null!;

    public IReadOnlyList<UserView> Others => Found.OthersThan(Person);

    public string Person { get; private set; } = "";

    public bool Saved { get; private set; }

    public Words? Problem { get; private set; }

    /// <summary>What was typed, so that nothing is lost.</summary>
    public UserForm Form { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(string? saved, CancellationToken ct)
    {
        Saved = saved == "1";
        return await LoadAsync(ct) ? Page() : Forbid();
    }

    public async Task<IActionResult> OnPostAsync(UserForm form, bool stop, CancellationToken ct)
    {
        if (form.Read(ThaiDay.Today(clock), out var letter, out var day) is { } fault)
        {
            return await AfterAsync(form, fault, ct);
        }

        var outcome = await stopUser.RunAsync(User, form.Who ?? "", stop, letter, day, ct);
        return await AfterAsync(form, Said(outcome == Outcome.Unknown ? Outcome.NotAllowed : outcome), ct);
    }

    public async Task<IActionResult> OnPostAssignAsync(UserForm form, CancellationToken ct) => await AfterAsync(
        form, form.Read(ThaiDay.Today(clock), out var letter, out var day) ?? Said(await assign.ProposeAsync(User, form.Who ?? "", form.Duty ?? "", letter, day, ct)), ct);

    public async Task<IActionResult> OnPostConfirmAsync(Guid id, CancellationToken ct) => await AfterAsync(new(), Said(await assign.DecideAsync(User, id, null, ct)), ct);

    public async Task<IActionResult> OnPostRefuseAsync(Guid id, string? why, CancellationToken ct)
    {
        var reason = Digits.Text(why);
        return await AfterAsync(
            new(),
            reason.Length is 0 or > 500 ? new("กรุณากรอกเหตุผลที่ไม่ยืนยัน ไม่เกิน 500 ตัวอักษร", "Please give the reason, at most 500 characters.") : Said(await assign.DecideAsync(User, id, reason, ct)),
            ct);
    }

    private static Words? Said(Outcome outcome) => outcome switch
    {
        Outcome.Done => null,
        Outcome.Overtaken => new("ผู้ใช้งานอยู่ในสถานะนี้แล้ว มีข้อเสนอที่รอยืนยันอยู่ หรือมีผู้อื่นตัดสินก่อนแล้ว", "The user is in this state already, a proposal about them is waiting, or somebody else has decided."),
        Outcome.Own => new("ผู้เสนอยืนยันเองไม่ได้ ผู้ดูแลระบบอีกคนต้องเป็นผู้ยืนยัน", "Whoever proposed does not confirm: the other administrator does."),
        Outcome.Unknown => new("ผู้ใช้งานนี้ไม่มีสิทธิของหน้าที่นั้นที่หลักเมืองแล้ว กรุณาขอสิทธิที่หลักเมืองก่อน", "LakMuang gives this user no right of that duty now. Ask for the right there first."),
        Outcome.Away => new("ติดต่อหลักเมืองไม่ได้ในขณะนี้ จึงยังไม่ได้บันทึก กรุณาลองใหม่ภายหลัง", "LakMuang cannot be reached at the moment, so nothing was saved. Please try again later."),
        _ => new("ท่านทำรายการกับผู้ใช้งานนี้ไม่ได้ การเปลี่ยนผู้ดูแลระบบต้องมีหนังสือแจ้งธนาคาร", "You may not do this to this user. An administrator is changed by a letter to the bank."),
    };

    private async Task<IActionResult> AfterAsync(UserForm form, Words? problem, CancellationToken ct)
    {
        (Form, Problem) = (form, problem);
        return Problem is null ? Redirect("/users?saved=1") : await LoadAsync(ct) ? Page() : Forbid();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (Hat.Of(User) is not { } hat)
        {
            return false;
        }

        (Person, Found) = (hat.Person, await find.OfAsync(hat.Agency, ct));
        return true;
    }
}
