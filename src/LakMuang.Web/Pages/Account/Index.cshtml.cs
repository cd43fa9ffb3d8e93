using LakMuang.Accounts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Account;

/// <summary>What is held about a person, where they are signed in now, and the way to end it (L5-5).</summary>
[Authorize]
public sealed class IndexModel(ListSessions list, SignOut signOut, ShowMyLastLogout lastLogout, IPeople people, ActOfRequest act) : PageModel
{
    public PortalPerson Me { get; private set; } = null!;

    public CitizenId? CitizenId { get; private set; }

    public Contact Contact { get; private set; } = null!;

    public IReadOnlyList<SessionLine> Sessions { get; private set; } = [];

    public MyLastLogout? LastLogout { get; private set; }

    public SessionId Present { get; private set; }

    public Text? Said { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostEndAsync(Guid session, CancellationToken ct)
    {
        var result = await signOut.OneOfMineAsync(act.Now(), new(session), ct);
        await ShowAsync(ct);
        if (!result.Ok(out _, out var problem))
        {
            return this.Refuse(problem);
        }

        Said = Words.EndedOne;
        return Page();
    }

    public async Task<IActionResult> OnPostEverywhereAsync(CancellationToken ct)
    {
        await signOut.EverywhereAsync(act.Now(), ct);
        SessionCookie.Delete(HttpContext);
        return Redirect("/signed-out");
    }

    private async Task ShowAsync(CancellationToken ct)
    {
        var session = HttpContext.Session()!;
        Present = session.Id;
        Me = HttpContext.Features.Get<PortalPerson>()!;
        CitizenId = await people.CitizenIdOfAsync(session.Person, ct);
        Contact = await people.ContactOfAsync(session.Person, ct);
        LastLogout = await lastLogout.RunAsync(session.Person, ct);
        Sessions = await list.RunAsync(session.Person, ct);
    }
}
