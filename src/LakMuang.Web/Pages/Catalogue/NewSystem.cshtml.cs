using LakMuang.Access.Systems;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Catalogue;

/// <summary>A system comes in, as a draft.</summary>
[ForOperators(OperatorTask.KeepCatalogue)]
public sealed class NewSystemModel(KeepSystem keep, GivenFiles files, ActOfRequest act) : SystemForm(files)
{
    [BindProperty]
    public string? Code { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await ReadAsync(ct) is not { } wish)
        {
            return this.Unread();
        }

        return (await keep.AddAsync(act.Now(), Code, wish, ct)).Ok(out var code, out var problem) ? Redirect($"/admin/systems/{code}?said=saved") : this.RefuseOrAsk(problem);
    }
}
