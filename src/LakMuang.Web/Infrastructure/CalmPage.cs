using LakMuang.Web.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace LakMuang.Web.Infrastructure;

/// <summary>Prints the page of a problem without running the pipeline again: signing in asks the database.</summary>
internal static class CalmPage
{
    private const string View = "/Pages/Shared/Calm.cshtml";

    public static Task WriteAsync(HttpContext context, CalmProblem problem)
    {
        var view = new ViewResult
        {
            ViewName = View,
            StatusCode = context.Response.StatusCode,
            ViewData = new ViewDataDictionary<CalmProblem>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = problem },
        };
        var action = new ActionContext(context, context.GetRouteData(), new());
        return context.RequestServices.GetRequiredService<IActionResultExecutor<ViewResult>>().ExecuteAsync(action, view);
    }
}
