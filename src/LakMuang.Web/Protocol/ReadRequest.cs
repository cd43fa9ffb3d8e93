using LakMuang.Protocol;

namespace LakMuang.Web.Protocol;

/// <summary>Takes a request apart for the engine: parameters in their order, doubled ones included.</summary>
internal static class ReadRequest
{
    /// <returns>Null when the body is no form that can be read.</returns>
    public static async Task<ProtocolRequest?> ForEngineAsync(this HttpContext context, bool formOnly)
    {
        var request = context.Request;
        IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> pairs = request.Query;
        if (HttpMethods.IsPost(request.Method))
        {
            pairs = [];
            if (request.HasFormContentType)
            {
                try
                {
                    pairs = await request.ReadFormAsync(context.RequestAborted);
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
        }

        return new(
            request.Method,
            [.. pairs.SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? ""))],
            request.Headers.Authorization is [var authorization] ? authorization : null,
            request.ContentType,
            request.Headers.TryGetValue("DPoP", out var proof) ? proof.ToString() : null,
            context.RequestAborted)
        {
            Accept = request.Headers.Accept,
        };
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
            await answer.Body.WriteAsync(response.Body, httpContext.RequestAborted);
        }
    }
}
