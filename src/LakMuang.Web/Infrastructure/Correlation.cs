using System.Diagnostics;

namespace LakMuang.Web.Infrastructure;

/// <summary>One number for one request, in its answer and in the log.</summary>
internal static class Correlation
{
    public const string Header = "X-Correlation-Id";

    private static readonly object _key = new();

    /// <summary>Tells each caller the number. Nothing is taken from outside but W3C <c>traceparent</c>, which ASP.NET Core reads and checks.</summary>
    public static void UseCorrelation(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.Headers[Header] = CorrelationId(context);
        return next(context);
    });

    /// <summary>32 hexadecimal digits: the trace id.</summary>
    public static string CorrelationId(this HttpContext context)
    {
        if (context.Items[_key] is not string id)
        {
            var trace = Activity.Current?.TraceId ?? ActivityTraceId.CreateRandom();
            context.Items[_key] = id = trace.ToHexString();
        }

        return id;
    }

    /// <summary>The beginning of the number, short enough for a telephone: <c>4BF9-2F35-77B3</c>.</summary>
    public static string Reference(this HttpContext context)
    {
        var id = context.CorrelationId().ToUpperInvariant();
        return $"{id[..4]}-{id[4..8]}-{id[8..12]}";
    }
}
