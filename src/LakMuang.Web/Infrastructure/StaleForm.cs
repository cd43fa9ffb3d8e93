using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace LakMuang.Web.Infrastructure;

/// <summary>Notes that a form came without a good antiforgery token, so that the page can say what a person can do about it.</summary>
internal sealed class StaleForm : IAlwaysRunResultFilter
{
    private static readonly object _key = new();

    public static bool Is(HttpContext context) =>
        context.Items.ContainsKey(_key) || context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false };

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is not IAntiforgeryValidationFailedResult)
        {
            return;
        }

        // Signing in changes the token of every form that another tab has open. A sign-in form there need not be sent any
        // more: its page leads on to where it was going.
        var request = context.HttpContext.Request;
        if (request.Path.StartsWithSegments("/sign-in") && context.HttpContext.Session() is not null)
        {
            context.Result = new LocalRedirectResult(request.Path + request.QueryString);
            return;
        }

        context.HttpContext.Items[_key] = true;
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
