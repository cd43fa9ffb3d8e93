using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Requests;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Requests;

/// <summary>Goes on with form 1 that was kept as a draft, or corrects one that was sent back (L5-1).</summary>
[Authorize]
public sealed class EditHeadModel(WriteRequest write, SubmitRequest submit, ShowRequest show, IRights rights, IPosts posts, IPeople people, ActOfRequest act)
    : HeadFormPage(write, submit, rights, posts, people, act)
{
    private readonly ActOfRequest _act = act;

    [FromRoute(Name = "id")]
    public Guid Id { get; init; }

    public AccessRequest Asked { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return NotFound();
        }

        (Cause, Why) = CauseOfForm1.Fixed.Contains(Asked.Why) ? (Asked.Why, null) : ((string?)null, Asked.Why);
        (Order, Version) = (Asked.Order, Asked.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await FillAsync(ct) ? await SaveAsync(Id, ct) : NotFound();

    private async Task<bool> FillAsync(CancellationToken ct)
    {
        if (!(await show.RunAsync(_act.Now(), Id, ct)).Ok(out var view, out _) || !view.IsRequester || view.Request is not { CanBeEdited: true, Kind: RequestKind.HeadOfUnit }
            || !await FillAsync(view.Agency, view.Request.System, ct))
        {
            return false;
        }

        (Asked, NewestVersion, Action) = (view.Request, view.Request.Version, $"/requests/{Id}/head");
        return true;
    }
}
