using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
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

    public string Self => $"/requests/head?system={System}&agency={Agency.Code}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return NotFound();
        }

        var now = act.Now() with { Agency = Agency.Id };
        var why = CauseOfForm1.Fixed.Contains(Cause) ? Cause : Why;
        var form = new RequestForm(Agency.Id, now.Person, System!, RequestKind.HeadOfUnit, [Group.Code], why, null, Order, null);
        if (!(await write.RunAsync(now, null, 0, form, ct)).Ok(out var written, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        // What cannot be sent yet is kept as a draft, and the page of the request says what is missing.
        return (await submit.RunAsync(now, written.Id, written.Version, ct)).Ok(out _, out var lack) ? Redirect($"/requests/{written.Id}?said=sent") : this.Refuse(lack);
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
