using System.Text.RegularExpressions;
using LakMuang.Web.Api.Callers;
using LakMuang.Web.Api.Calls;
using LakMuang.Web.Api.Description;
using LakMuang.Web.Api.Problems;
using LakMuang.Web.Api.Resources;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Api;

/// <summary>Serves the table of operations.</summary>
internal static partial class ApiEndpoints
{
    public const string Document = "/api/openapi.json";

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiAuthentication>(ApiAuthentication.SchemeName, null);
        services.AddSingleton<ApiRates>().AddSingleton<Cursors>().AddSingleton<ReadQuery>().AddSingleton<OpenApiDocument>();
        return services.AddScoped<RunOperation>().AddScoped<AnswerChange>();
    }

    public static void MapApi(this WebApplication app)
    {
        app.MapGet(Document, (HttpContext http, OpenApiDocument document) =>
        {
            http.Response.Headers.CacheControl = "public, max-age=3600";
            return Results.Bytes(document.Bytes, "application/json; charset=utf-8");
        }).AllowAnonymous();

        // Only the API's own scheme: a cookie never lets anybody in here.
        var group = app.MapGroup(Operations.Root).RequireAuthorization(new AuthorizeAttribute { AuthenticationSchemes = ApiAuthentication.SchemeName }).DisableAntiforgery();
        foreach (var path in Operations.All.GroupBy(o => o.Path))
        {
            var template = IdParts().Replace(path.Key, "{$1:guid}");
            foreach (var operation in path)
            {
                group.MapMethods(template, [operation.Method], (HttpContext http, RunOperation run) => run.RunAsync(http, operation))
                    .WithMetadata(operation, new RequestSizeLimitAttribute(operation.Files.Count > 0 ? ImportOperations.MostBytes : ReadBody.MostBytes * 2));
            }

            var allowed = string.Join(", ", path.Select(o => o.Method).Order(StringComparer.Ordinal));
            group.Map(template, (HttpContext http) =>
            {
                http.Response.Headers.Allow = allowed;
                return ProblemAnswer.WriteAsync(http, ApiProblems.WrongMethod);
            });
        }
    }

    [GeneratedRegex(@"\{(?!agency\})(\w+)\}")]
    private static partial Regex IdParts();
}
