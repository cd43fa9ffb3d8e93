using LakMuang.Circulars;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Circulars;

/// <summary>Begins a circular, perhaps from an earlier one that it passes on, corrects or takes back.</summary>
[ForAgency(AgencyTask.SendCirculars)]
public sealed class NewModel(WriteCircular write, OfficesToChoose offices, EarlierCircular earlier, GivenFiles files, ActOfRequest act)
    : WritePage(write, offices, files, act)
{
    private readonly ActOfRequest _act = act;

    public async Task<IActionResult> OnGetAsync([FromQuery] Guid? follows, [FromQuery(Name = "as")] string? how, CancellationToken ct)
    {
        if (follows is not null && Enum.TryParse<Following>(how, out var following) && Enum.IsDefined(following))
        {
            if (!(await earlier.FindAsync(_act.ForAgency(), Agency.Id, follows.Value, following, ct)).Ok(out var found, out var problem))
            {
                return this.RefuseOrAsk(problem);
            }

            (Follows, FollowsAs, Subject, Body, EarlierSubject) = (follows, following, found.Subject, found.Body, found.Told);
        }

        await FillOfficesAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? then, [FromForm] string? follows, [FromForm(Name = "As")] string? how, CancellationToken ct)
    {
        if (Guid.TryParse(follows, out var id) && Enum.TryParse<Following>(how, out var following) && Enum.IsDefined(following))
        {
            (Follows, FollowsAs) = (id, following);
        }

        return await SaveAsync(null, then, ct);
    }
}
