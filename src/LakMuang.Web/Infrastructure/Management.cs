namespace LakMuang.Web.Infrastructure;

/// <summary>A second address for operators alone (<c>LakMuang:ManagementUrl</c>): metrics are told there and nowhere else.</summary>
internal static class Management
{
    public const string Setting = "LakMuang:ManagementUrl";
    // Nothing that people or systems send here is larger; an upload will say so for itself.
    private const long MostBytes = 1024 * 1024;

    private const string Default = "http://localhost:5081";

    public static void ListenForOperators(this WebApplicationBuilder builder)
    {
        var addresses = builder.Configuration[WebHostDefaults.ServerUrlsKey] ?? "http://localhost:5080";
        var management = builder.Configuration[Setting] ?? Default;
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBytes;
        });
        builder.WebHost.UseUrls([.. $"{addresses};{management}".Split(';', StringSplitOptions.RemoveEmptyEntries)]);
    }

    /// <summary>Whether a request came in by the operators' address.</summary>
    public static bool IsByOperator(HttpContext context, IConfiguration settings) =>
        Uri.TryCreate(settings[Setting] ?? Default, UriKind.Absolute, out var address) && context.Connection.LocalPort == address.Port;
}
