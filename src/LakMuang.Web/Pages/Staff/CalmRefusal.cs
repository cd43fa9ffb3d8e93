using LakMuang.Kernel;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace LakMuang.Web.Pages.Staff;

internal static class CalmRefusal
{
    /// <summary>What keeps the page of a person from being shown: not there, not to be done here, or another refusal.</summary>
    public static IActionResult NotHereOr(this PageModel page, Problem problem) => problem.Code switch
    {
        "staff.not-here" => page.NotFound(),
        "staff.own" or "staff.oversees-you" => page.Calm(problem),
        _ when problem.Code.StartsWith("recovery.", StringComparison.Ordinal) => page.Calm(problem),
        _ => page.RefuseOrAsk(problem),
    };

    /// <summary>A page that cannot be shown at all, with the words of the refusal: oneself, or somebody who oversees the agency.</summary>
    public static ViewResult Calm(this PageModel page, Problem problem)
    {
        page.Response.StatusCode = StatusCodes.Status403Forbidden;
        return new ViewResult
        {
            ViewName = "/Pages/Shared/Calm.cshtml",
            StatusCode = StatusCodes.Status403Forbidden,
            ViewData = new ViewDataDictionary<CalmProblem>(new EmptyModelMetadataProvider(), new ModelStateDictionary())
            {
                Model = new(CareWords.NotHereTitle, problem.Message, problem.Code),
            },
        };
    }
}
