namespace LakMuang.Web.Infrastructure;

/// <summary>A second address for operators alone (<c>LakMuang:ManagementUrl</c>): metrics are told there and nowhere else.</summary>
internal static class Management
{
    public const string Setting = "LakMuang:ManagementUrl";
    // Nothing that people or systems send here is larger; an upload will say so for itself.
    private const long MostBytes = 1024 * 1024;

    // An authorization request may come by GET with 8,192 characters of claims, escaped, and a hint beside them. HTTP/2 counts the address among the headers.
    private const int LongestAddress = 32 * 1024;
    private const int LongestHeaders = 2 * LongestAddress;

    private const string Default = "http://localhost:5081";

    public static void ListenForOperators(this WebApplicationBuilder builder)
    {
        var addresses = builder.Configuration[WebHostDefaults.ServerUrlsKey] ?? "http://localhost:5080";
        var management = builder.Configuration[Setting] ?? Default;
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBytes;
            kestrel.Limits.MaxRequestLineSize = LongestAddress;
            kestrel.Limits.MaxRequestHeadersTotalSize = LongestHeaders;
            kestrel.Limits.Http2.MaxRequestHeaderFieldSize = LongestAddress;
        });
        builder.WebHost.UseUrls([.. $"{addresses};{management}".Split(';', StringSplitOptions.RemoveEmptyEntries)]);
    }

    /// <summary>Whether a request came in by the operators' address.</summary>
    public static bool IsByOperator(HttpContext context, IConfiguration settings) =>
        Uri.TryCreate(settings[Setting] ?? Default, UriKind.Absolute, out var address) && context.Connection.LocalPort == address.Port;
}
