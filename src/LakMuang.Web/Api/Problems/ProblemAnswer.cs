using System.Text.Json;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure;

namespace LakMuang.Web.Api.Problems;

/// <summary>What is wrong with one member of the request.</summary>
/// <param name="Field">Name of the member, or null for the request as a whole.</param>
internal sealed record ProblemOfField(string Code, Words Message, string? Field);

/// <summary>An error as RFC 9457 shapes it, with our stable code and both languages.</summary>
/// <param name="Type">A name for the kind of problem, not an address to open.</param>
/// <param name="Reference">What the logs know the request by.</param>
internal sealed record ProblemAnswer(string Type, string Title, int Status, string Code, Words Message, string? Field, IReadOnlyList<ProblemOfField> Errors, string Reference)
{
    public const string MediaType = "application/problem+json";

    public static ProblemAnswer Of(HttpContext http, IReadOnlyList<Problem> problems)
    {
        var first = problems[0];
        return new(
            $"urn:lakmuang:problem:{first.Code}", first.Message.En, StatusOfProblem.Of(first), first.Code, Words.Of(first.Message), Member(first.Field),
            [.. problems.Skip(1).Select(p => new ProblemOfField(p.Code, Words.Of(p.Message), Member(p.Field)))], http.Reference());
    }

    public static Task WriteAsync(HttpContext http, params IReadOnlyList<Problem> problems)
    {
        var answer = Of(http, problems);
        http.Features.Set(problems[0]);
        if (answer.Status is StatusCodes.Status429TooManyRequests && http.Response.Headers.RetryAfter.Count == 0)
        {
            // What the use cases count is counted by the day.
            http.Response.Headers.RetryAfter = "86400";
        }

        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = MediaType;

        // A refusal may have been committed with its line on the trail: it is kept like any answer, though nobody may be listening.
        return http.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(answer, ApiJson.Options), CancellationToken.None).AsTask();
    }

    // Use cases name the boxes of their forms; here the members of the body are meant.
    private static string? Member(string? field) => field switch
    {
        null => null,
        "LetterNumber" or "Number" => "letter.number",
        "LetterDate" => "letter.issued_on",
        "Words" => "words",
        _ => ApiJson.Name(field),
    };
}
