using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Requests;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Requests;

/// <summary>The official form 2, filled in from the data, with a QR code that leads back to the request (L5-9).</summary>
[Authorize]
public sealed class PrintModel(ShowRequest show, ISystemNames systems, IRights rights, IPosts posts, IPeople people, ActOfRequest act) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; init; }

    public PrintedForm Form { get; private set; } = null!;

    /// <summary>Null for form 2.</summary>
    public PrintedHeadForm? HeadForm { get; private set; }

    public string Address { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync([FromServices] SignOnOptions addresses, CancellationToken ct)
    {
        var now = act.Now();
        if (!(await show.RunAsync(now, Id, ct)).Ok(out var view, out _) || view.Request.State is RequestState.Draft)
        {
            return NotFound();
        }

        var names = (await rights.GroupsAsync(ct)).ToDictionary(g => g.Code, g => g.Name.Th);
        Form = new(
            view, await systems.OfAsync(view.Request.System, ct) ?? new("ระบบ", "system"), code => names.GetValueOrDefault(code) ?? code,
            HttpContext.Features.Get<PortalPerson>()!.Name.Full.Th, now.At);
        HeadForm = view.Request.Kind is RequestKind.HeadOfUnit ? await HeadFormAsync(view, now.Person, ct) : null;
        Address = $"{addresses.PublicUrl}/requests/{Id}";
        return Page();
    }

    // How somebody is reached stands on the paper of those whom the request concerns, and of nobody who only reads along.
    private async Task<PrintedHeadForm> HeadFormAsync(RequestView view, PersonId reader, CancellationToken ct)
    {
        var mayor = await posts.HoldersAsync([Office.Mayor], [view.Agency.Id], ct) is [var first, ..] ? first : null;
        var held = await posts.MainAsync(view.Request.Beneficiary, view.Agency.Id, ct);
        var post = held is null ? null : (await posts.HistoryAsync(held.Person, view.Agency.Id, ct)).FirstOrDefault(p => p.Appointment == held.Appointment);
        var isConcerned = view.MayDecide || view.Request.Beneficiary == reader;
        return new(view, post, mayor?.Name, mayor?.Position, isConcerned ? await people.ContactOfAsync(view.Request.Beneficiary, ct) : null);
    }
}
