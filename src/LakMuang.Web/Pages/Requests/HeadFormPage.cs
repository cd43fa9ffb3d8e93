using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Requests;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
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

/// <summary>What filing form 1 and changing one have in common: the fields, and sending or keeping them.</summary>
public abstract class HeadFormPage(WriteRequest write, SubmitRequest submit, IRights rights, IPosts posts, IPeople people, ActOfRequest act) : PageModel
{
    [BindProperty]
    public string? Cause { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Order { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty(Name = "draft")]
    public bool IsDraft { get; set; }

    /// <summary>Whether the person goes to prove their mobile number first, and comes back to the draft.</summary>
    [BindProperty(Name = "prove")]
    public bool IsToProve { get; set; }

    public AgencyFacts Agency { get; private set; } = null!;

    public GroupFacts Group { get; private set; } = null!;

    public Holding Own { get; private set; } = null!;

    public Contact? Contact { get; private set; }

    /// <summary>Of the request that is changed, as it stands now; null while it is being written.</summary>
    public int? NewestVersion { get; protected set; }

    public bool IsStale { get; private set; }

    /// <summary>Where the form is posted to: with the first try it becomes the page of the draft.</summary>
    public string Action { get; protected set; } = "";

    /// <summary>Keeps what was typed as a draft, and sends it unless a draft is all that is wanted.</summary>
    protected async Task<IActionResult> SaveAsync(Guid? id, CancellationToken ct)
    {
        var now = act.Now() with { Agency = Agency.Id };
        var why = CauseOfForm1.Fixed.Contains(Cause) ? Cause : Why;
        var form = new RequestForm(Agency.Id, now.Person, Group.System, RequestKind.HeadOfUnit, [Group.Code], why, null, Order, null);
        if (!(await write.RunAsync(now, id, Version, form, ct)).Ok(out var written, out var problem))
        {
            // Told once: whoever sends it again has read what stands there now.
            IsStale = problem.Code == "request.stale";
            if (IsStale && NewestVersion is { } newest)
            {
                Version = newest;
                ModelState.Remove(nameof(Version));
            }

            return this.RefuseOrAsk(problem);
        }

        var (saved, version) = written;
        if (IsToProve)
        {
            return LocalRedirect($"/account/mobile?to=/requests/{saved}/head");
        }

        if (IsDraft)
        {
            return Redirect($"/requests/{saved}?said=saved");
        }

        if ((await submit.RunAsync(now, saved, version, ct)).Ok(out _, out var lack))
        {
            return Redirect($"/requests/{saved}?said=sent");
        }

        // What was typed is kept as a draft by now: the form goes on with that one.
        (Version, Action) = (version, $"/requests/{saved}/head");
        ModelState.Remove(nameof(Version));
        return this.Refuse(lack);
    }

    /// <returns>False where the person holds no post in the agency, or the system has no such headship for it.</returns>
    protected async Task<bool> FillAsync(AgencyFacts agency, string? system, CancellationToken ct)
    {
        if ((await rights.GroupsAsync(agency.Id, ct)).FirstOrDefault(g => g.System == system && g.Kind is GroupKind.Head) is not { } group
            || await posts.MainAsync(act.Now().Person, agency.Id, ct) is not { } post)
        {
            return false;
        }

        (Agency, Group, Own, Contact) = (agency, group, post, await people.ContactOfAsync(post.Person, ct));
        return true;
    }
}
