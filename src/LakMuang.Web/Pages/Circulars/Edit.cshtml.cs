using LakMuang.Circulars;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Circulars;

/// <summary>Goes on with a draft.</summary>
[ForAgency(AgencyTask.SendCirculars)]
public sealed class EditModel(WriteCircular write, OfficesToChoose offices, PreviewCircular preview, GivenFiles files, ActOfRequest act)
    : WritePage(write, offices, files, act)
{
    private readonly ActOfRequest _act = act;

    [FromRoute(Name = "id")]
    public Guid Id { get; init; }

    public async Task<IActionResult> OnGetAsync(string? said, CancellationToken ct)
    {
        if (!(await preview.DraftAsync(_act.ForAgency(), Agency.Id, Id, ct)).Ok(out var view, out var problem))
        {
            return problem.Code == "circular.sent" ? Redirect($"{Place}/{Id}") : this.RefuseOrAsk(problem);
        }

        var draft = view.Draft;
        IsSaved = said == "saved";
        Know(view);
        (Subject, Body, Number, Version) = (draft.Subject, draft.Body, draft.Number, draft.Version);
        IssuedOn = draft.IssuedOn is { } issued ? ThaiDate.InTable(issued).Th : null;
        DueOn = draft.DueOn is { } due ? ThaiDate.InTable(due).Th : null;
        (Types, Under, Codes) = (draft.Types, [.. draft.Under.Select(u => $"{u}")], string.Join('\n', view.Codes));
        (WithoutAdmin, IncludesLater) = (draft.WithoutAdmin, draft.IncludesLater);
        await FillOfficesAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? then, CancellationToken ct)
    {
        if ((await preview.DraftAsync(_act.ForAgency(), Agency.Id, Id, ct)).Ok(out var view, out _))
        {
            Know(view);
        }

        return await SaveAsync(Id, then, ct);
    }

    private void Know(DraftView view)
    {
        (Follows, FollowsAs, EarlierSubject, Scan) = (view.Draft.Follows, view.Draft.FollowsAs, view.Earlier, view.File?.Name);
        ScanAddress = view.File is null ? null : $"{Place}/{Id}/draft-file";
    }
}
