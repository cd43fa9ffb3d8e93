using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Requests;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Requests;

/// <summary>Form 1 online: somebody asks to head the unit in a system, by a letter that the mayor signs (L5-1).</summary>
[Authorize]
public sealed class HeadModel(WriteRequest write, SubmitRequest submit, IRights rights, IPosts posts, IPeople people, ActOfRequest act)
    : HeadFormPage(write, submit, rights, posts, people, act)
{
    [FromQuery(Name = "system")]
    public string? System { get; set; }

    [FromQuery(Name = "agency")]
    public string? Code { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await FillAsync(ct) ? await SaveAsync(null, ct) : NotFound();

    private async Task<bool> FillAsync(CancellationToken ct)
    {
        var own = HttpContext.Features.Get<PortalPerson>()!.Posts.Select(p => p.Agency).ToList();
        if ((own.FirstOrDefault(a => a.Code == Code) ?? (Code is null ? own.FirstOrDefault() : null)) is not { } agency || !await FillAsync(agency, System, ct))
        {
            return false;
        }

        Action = $"/requests/head?system={System}&agency={agency.Code}";
        return true;
    }
}
