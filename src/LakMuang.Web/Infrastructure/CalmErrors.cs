using System.Text;
using LakMuang.Storage;
using LakMuang.Web.Api.Problems;
using LakMuang.Web.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Web.Infrastructure;

/// <summary>Answers that went wrong get a page that says what happened and what to do, in the person's language.</summary>
/// <remarks>Nothing here asks the database, since the database may be what went wrong.</remarks>
internal sealed class CalmErrors(RequestDelegate next, ILogger<CalmErrors> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The person has left; nobody is there to read a page.
            return;
        }
        catch (Exception error) when (!context.Response.HasStarted)
        {
            Clear(context.Response, StatusOf(error));
            Note(context, error);
        }

        var response = context.Response;
        if (response.StatusCode >= 400 && !response.HasStarted && response.ContentType is null && response.ContentLength is null or 0)
        {
            await ExplainAsync(context);
        }
    }

    private static int StatusOf(Exception error) => error switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        AntiforgeryValidationException => StatusCodes.Status400BadRequest,

        // Somebody else was faster with the same records: not an outage, though the database would call it passing.
        DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
        _ when error.IsStandoff() => StatusCodes.Status409Conflict,
        _ when Outage.Is(error) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    private void Note(HttpContext context, Exception error)
    {
        // The path only: a query string may hold codes.
        switch (context.Response.StatusCode)
        {
            case StatusCodes.Status500InternalServerError:
                log.LogError(error, "Request failed. Reference {Reference}, {Method} {Path}", context.Reference(), context.Request.Method, context.Request.Path);
                break;
            case StatusCodes.Status503ServiceUnavailable:
                log.LogWarning("Database away ({Kind}). Reference {Reference}, {Method} {Path}", error.GetType().Name, context.Reference(), context.Request.Method, context.Request.Path);
                break;
        }
    }

    /// <summary>Empties the answer but keeps what was said before the request was worked on: its number and its language.</summary>
    private static void Clear(HttpResponse response, int status)
    {
        var number = response.Headers[Correlation.Header];
        response.Clear();
        response.HttpContext.Features.Get<IHttpResponseFeature>()!.ReasonPhrase = null;
        response.Headers[Correlation.Header] = number;
        response.StatusCode = status;
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            response.Headers.RetryAfter = Outage.RetryAfter.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    private async Task ExplainAsync(HttpContext context)
    {
        var problem = CalmProblem.Of(context.Response.StatusCode, StaleForm.Is(context));
        if (MachinePaths.IsApi(context.Request))
        {
            await ProblemAnswer.WriteAsync(context, ApiProblems.OfStatus(context.Response.StatusCode));
            return;
        }

        if (MachinePaths.Match(context.Request))
        {
            if (problem.Code is { } code)
            {
                await context.Response.WriteAsJsonAsync(new { error = code, error_description = $"{problem.Title.En}. Reference {context.Reference()}." });
            }

            return;
        }

        try
        {
            await CalmPage.WriteAsync(context, problem);
        }
        catch (Exception error) when (!context.Response.HasStarted)
        {
            log.LogError(error, "The error page failed. Reference {Reference}", context.Reference());
            await context.Response.WriteAsync($"{problem.Title} · {context.Reference()}", Encoding.UTF8);
        }
    }
}
