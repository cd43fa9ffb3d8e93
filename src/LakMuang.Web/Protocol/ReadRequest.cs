using LakMuang.Protocol;
using LakMuang.Web.Infrastructure;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace LakMuang.Web.Protocol;

/// <summary>Takes a request apart for the engine: parameters in their order, doubled ones included.</summary>
internal static class ReadRequest
{
    /// <returns>Null when the body is no form that can be read.</returns>
    public static async Task<ProtocolRequest?> ForEngineAsync(this HttpContext context, bool formOnly)
    {
        var request = context.Request;
        IReadOnlyList<KeyValuePair<string, string>> pairs;
        if (!HttpMethods.IsPost(request.Method))
        {
            pairs = Pairs(request.QueryString.Value);
        }
        else if (request.HasFormContentType)
        {
            try
            {
                pairs = await ReadFormAsync(request, context.RequestAborted);
            }
            catch (Exception e) when (e is InvalidDataException or IOException or FormatException && !context.RequestAborted.IsCancellationRequested)
            {
                return null;
            }
        }
        else if (formOnly)
        {
            return null;
        }
        else
        {
            pairs = [];
        }

        return new(
            request.Method,
            pairs,
            request.Headers.Authorization is [var authorization] ? authorization : null,
            request.ContentType,
            request.Headers.TryGetValue("DPoP", out var proof) ? proof.ToString() : null,
            context.RequestAborted)
        {
            Accept = request.Headers.Accept,
        };
    }

    /// <summary>The framework's collections take "State" for "state"; in OAuth names are told apart by case (RFC 6749 section 3.1).</summary>
    private static async Task<IReadOnlyList<KeyValuePair<string, string>>> ReadFormAsync(HttpRequest request, CancellationToken ct)
    {
        // A page's form has been read before the page begins.
        if (request.HttpContext.Features.Get<IFormFeature>()?.Form is not null
            || !request.ContentType!.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        {
            return [.. (await request.ReadFormAsync(ct)).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? ""))];
        }

        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync(ct);
        if (!MachinePaths.Match(request))
        {
            // What follows may be a page, which finds nothing more in the body.
            request.Form = new FormCollection(QueryHelpers.ParseQuery(body));
        }

        return Pairs(body);
    }

    private static List<KeyValuePair<string, string>> Pairs(string? query)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var pair in new QueryStringEnumerable(query))
        {
            pairs.Add(new(pair.DecodeName().ToString(), pair.DecodeValue().ToString()));
        }

        return pairs;
    }
}

/// <summary>Gives the engine's answer to the browser or client as it is.</summary>
internal sealed class EngineAnswer(ProtocolResponse response) : IResult
{
    public static readonly EngineAnswer BadForm = new(ProtocolResponse.Error(
        400, ProtocolError.InvalidRequest("The body is not a form of the type application/x-www-form-urlencoded.")));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var answer = httpContext.Response;
        answer.StatusCode = response.Status;
        var headers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in response.Headers)
        {
            // WWW-Authenticate may come twice, once for each scheme.
            answer.Headers[name] = headers.Add(name) ? value : Microsoft.Extensions.Primitives.StringValues.Concat(answer.Headers[name], value);
        }

        if (response.Body.Length > 0)
        {
            answer.ContentType = response.ContentType;
            answer.ContentLength = response.Body.Length;
            if (HttpMethods.IsHead(httpContext.Request.Method))
            {
                return;
            }

            await answer.Body.WriteAsync(response.Body, httpContext.RequestAborted);
        }
    }
}
