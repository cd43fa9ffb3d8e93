using LakMuang.Access.Contracts;
using LakMuang.Requests;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Requests;

/// <summary>The official form 2, filled in from the data, with a QR code that leads back to the request (L5-9).</summary>
[Authorize]
public sealed class PrintModel(ShowRequest show, ISystemNames systems, IRights rights, ActOfRequest act) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; init; }

    public PrintedForm Form { get; private set; } = null!;

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
        Address = $"{addresses.PublicUrl}/requests/{Id}";
        return Page();
    }
}
