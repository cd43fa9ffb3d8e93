using LakMuang.SignOn;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Admin;

/// <summary>A client's settings in boxes. What the form does not show stays as it is.</summary>
[ForOperators(OperatorTask.ChangeClients)]
public sealed class EditClientModel(ShowClient show, ChangeClient change, CheckClient check, ActOfRequest act) : ClientForm
{
    [FromRoute(Name = "id")]
    public string ClientId { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!(await show.RunAsync(act.Now(), ClientId, ct)).Ok(out var client, out var problem))
        {
            return this.Refuse(problem);
        }

        Fill(client.Metadata, client.PidReason);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!(await show.RunAsync(act.Now(), ClientId, ct)).Ok(out var client, out var problem))
        {
            return this.Refuse(problem);
        }

        if (!ReadKeys(out var keys) | !ModelState.IsValid)
        {
            return Refuse([]);
        }

        if (check.Run(Read(client.Metadata, keys), Blank(PidReason)) is { Count: > 0 } problems)
        {
            return Refuse(problems);
        }

        var result = await change.RunAsync(act.Now(), ClientId, present => Read(present, keys), Blank(PidReason) ?? "", ct);
        return result.Ok(out _, out problem) ? Redirect($"/admin/clients/{ClientId}?said=saved") : this.Refuse(problem);
    }
}
