using LakMuang.Kernel;
using LakMuang.Requests;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Requests;

/// <summary>Form 2 online: choose the system, say what is needed and for which duty (L5-2).</summary>
[Authorize]
public sealed class NewModel(RequestForms forms, WriteRequest write, SubmitRequest submit, ActOfRequest act) : FormPage(write, submit, act)
{
    [FromQuery(Name = "system")]
    public string? System { get; set; }

    [FromQuery(Name = "agency")]
    public string? Code { get; set; }

    [FromQuery(Name = "for")]
    public Guid? For { get; set; }

    [FromQuery(Name = "q")]
    public string? Q { get; set; }

    public IReadOnlyList<SystemToAsk> Systems { get; private set; } = [];

    public string Rest => Code is null ? "" : $"&agency={Code}";

    private PersonId Beneficiary => For is { } other ? new PersonId(other) : HttpContext.Session()!.Person;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Keep();
        return System is not null && await FillAsync(ct) ? await SaveAsync(null, Beneficiary, ct) : NotFound();
    }

    private async Task<bool> FillAsync(CancellationToken ct)
    {
        if (HttpContext.Features.Get<PortalPerson>()!.AgencyOf(Code) is not { } agency)
        {
            return false;
        }

        Systems = await forms.SystemsAsync(agency.Id, ct);
        (Form.System, Form.Agency, Form.Q, Form.Action) =
            (System, agency, Q, $"/requests/new?system={System}&agency={agency.Code}{(For is { } other ? $"&for={other}" : "")}");
        return System is null || await forms.FillAsync(Form, Beneficiary, ct);
    }
}
