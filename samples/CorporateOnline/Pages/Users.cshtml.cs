using LakMuang.Samples.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Samples.CorporateOnline.Pages;

/// <summary>A company administrator looks after the users of their own agency, under orders and appointment letters (L4-1).</summary>
[Authorize(Roles = CorporateSystem.Administrator)]
public sealed class UsersModel(SeenUsers seen, Stops stops, StopUser stopUser, TimeProvider clock) : PageModel
{
    public DateOnly Today { get; private set; }

    public IReadOnlyList<SeenUser> Users { get; private set; } = [];

    public IReadOnlyDictionary<string, Stoppage> Stops { get; private set; } = new Dictionary<string, Stoppage>();

    /// <summary>Whom this administrator may stop.</summary>
    public IReadOnlyList<SeenUser> Others { get; private set; } = [];

    /// <summary>True when somebody can make payments and somebody else authorize them.</summary>
    public bool HasTwo { get; private set; }

    public bool Saved { get; private set; }

    public Words? Problem { get; private set; }

    public string? Who { get; private set; }

    public string? Letter { get; private set; }

    public string? Date { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? saved, CancellationToken ct)
    {
        Saved = saved == "1";
        return await LoadAsync(ct) ? Page() : Forbid();
    }

    public async Task<IActionResult> OnPostAsync(string? who, string? letter, string? date, bool stop, CancellationToken ct)
    {
        (Who, Letter, Date) = (who, Digits.Text(letter), date);
        Problem = Letter.Length is 0 or > 100
            ? new("กรุณากรอกเลขที่คำสั่งหรือหนังสือ ไม่เกิน 100 ตัวอักษร", "Please type the number of the order or letter, at most 100 characters.")
            : !ThaiDay.TryRead(date, out var day) || day > ThaiDay.Today(clock) ? new("กรุณากรอกวันที่ของหนังสือ ไม่เกินวันนี้ เช่น 16/11/2569", "Please type the letter's day, today at the latest, such as 16/11/2569.")
            : await stopUser.RunAsync(User, who ?? "", stop, Letter, day, ct) switch
            {
                Outcome.Done => null,
                Outcome.Overtaken => new("ผู้ใช้งานอยู่ในสถานะนี้แล้ว", "The user is in this state already."),
                _ => new("ท่านทำรายการกับผู้ใช้งานนี้ไม่ได้ การเปลี่ยนผู้ดูแลระบบต้องมีหนังสือแจ้งธนาคาร", "You may not do this to this user. An administrator is changed by a letter to the bank."),
            };
        return Problem is null ? Redirect("/users?saved=1") : await LoadAsync(ct) ? Page() : Forbid();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (Hat.Of(User) is not { } hat)
        {
            return false;
        }

        (Today, Users, Stops) = (ThaiDay.Today(clock), await seen.OfAsync(hat.Agency, ct), await stops.OfAsync(hat.Agency, ct));
        Others = [.. Users.Where(u => u.Person != hat.Person && !Holds(u, CorporateSystem.Administrator))];
        var working = Users.Where(u => Stops.GetValueOrDefault(u.Person)?.Stopped != true).ToList();
        HasTwo = working.Exists(u => Holds(u, CorporateSystem.Maker)) && working.Exists(u => Holds(u, CorporateSystem.Authorizer));
        return true;
    }

    private bool Holds(SeenUser user, string group) => user.Groups.Any(g => g.Code == group && g.IsLiving(Today));
}
