using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Operators;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Admin;

/// <summary>The operators' area begins with what they do most.</summary>
[ForOperators(OperatorTask.ReadClients)]
public sealed class IndexModel : PageModel
{
    public IActionResult OnGet() => Redirect("/admin/clients");
}
