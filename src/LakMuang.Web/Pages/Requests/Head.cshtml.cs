using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Requests;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Requests;

/// <summary>Why form 1 is filed, with the words that stand on it.</summary>
public static class CauseOfForm1
{
    public const string Lost = "รหัสเดิมสูญหาย";
    public const string HeadLeft = "ผอ.สำนักการคลัง/กองคลัง/หัวหน้าส่วนการคลัง โอน/ย้าย/ลาออก";
    public const string CannotEnter = "รหัสเดิมไม่สามารถเข้าใช้งานได้";

    public static IReadOnlyList<string> Fixed { get; } = [Lost, HeadLeft, CannotEnter];
}

/// <summary>Form 1 online: somebody asks to head the unit in a system, by a letter that the mayor signs (L5-1).</summary>
[Authorize]
public sealed class HeadModel(WriteRequest write, SubmitRequest submit, IRights rights, IPosts posts, IPeople people, ActOfRequest act) : PageModel
{
    [FromQuery(Name = "system")]
    public string? System { get; set; }

    [FromQuery(Name = "agency")]
    public string? Code { get; set; }

    [BindProperty]
    public string? Cause { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Order { get; set; }

    public AgencyFacts Agency { get; private set; } = null!;

    public GroupFacts Group { get; private set; } = null!;

    public Holding Own { get; private set; } = null!;

    public Contact? Contact { get; private set; }

    /// <summary>What was begun and not sent yet; its version is what the form was made of.</summary>
    [FromQuery(Name = "draft")]
    public Guid? Draft { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [FromServices]
    public ShowRequest Show { get; init; } = null!;

    public string ActionOf(string? handler = null) => "/requests/head" + QueryString.Create(
        new Dictionary<string, string?> { ["system"] = System, ["agency"] = Agency.Code, ["draft"] = Draft?.ToString(), ["handler"] = handler }.Where(p => p.Value is not null));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return NotFound();
        }

        if (Draft is { } id)
        {
            if (!(await Show.RunAsync(act.Now(), id, ct)).Ok(out var view, out _)
                || view is not { IsRequester: true, Request: { CanBeEdited: true, Kind: RequestKind.HeadOfUnit } asked } || asked.System != System || asked.Agency != Agency.Id)
            {
                return NotFound();
            }

            (Cause, Why, Order, Version) = CauseOfForm1.Fixed.Contains(asked.Why) ? (asked.Why, null, asked.Order, asked.Version) : ((string?)null, asked.Why, asked.Order, asked.Version);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return NotFound();
        }

        if (!(await KeepAsync(ct)).Ok(out var written, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        // What cannot be sent yet is kept as a draft, and the form goes on with that one.
        return (await submit.RunAsync(act.Now() with { Agency = Agency.Id }, written.Id, written.Version, ct)).Ok(out _, out var lack)
            ? Redirect($"/requests/{written.Id}?said=sent") : this.Refuse(lack);
    }

    /// <summary>Keeps what was typed, and leads to the proof of the mobile number and back.</summary>
    public async Task<IActionResult> OnPostProveAsync(CancellationToken ct) =>
        !await FillAsync(ct) ? NotFound()
        : (await KeepAsync(ct)).Ok(out _, out var problem) ? LocalRedirect($"/account/mobile?to={Uri.EscapeDataString(ActionOf())}")
        : this.RefuseOrAsk(problem);

    private async Task<Result<WrittenRequest>> KeepAsync(CancellationToken ct)
    {
        var now = act.Now() with { Agency = Agency.Id };
        var why = CauseOfForm1.Fixed.Contains(Cause) ? Cause : Why;
        var form = new RequestForm(Agency.Id, now.Person, System!, RequestKind.HeadOfUnit, [Group.Code], why, null, Order, null);
        var kept = await write.RunAsync(now, Draft, Version, form, ct);
        if (kept.Ok(out var written, out _))
        {
            (Draft, Version) = (written.Id, written.Version);
            ModelState.Remove(nameof(Version));
        }

        return kept;
    }

    private async Task<bool> FillAsync(CancellationToken ct)
    {
        var own = HttpContext.Features.Get<PortalPerson>()!.Posts.Select(p => p.Agency).ToList();
        if ((own.FirstOrDefault(a => a.Code == Code) ?? (Code is null ? own.FirstOrDefault() : null)) is not { } agency
            || (await rights.GroupsAsync(agency.Id, ct)).FirstOrDefault(g => g.System == System && g.Kind is GroupKind.Head) is not { } group
            || await posts.MainAsync(act.Now().Person, agency.Id, ct) is not { } post)
        {
            return false;
        }

        (Agency, Group, Own, Contact) = (agency, group, post, await people.ContactOfAsync(post.Person, ct));
        return true;
    }
}
