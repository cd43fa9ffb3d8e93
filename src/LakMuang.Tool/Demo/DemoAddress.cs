using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace LakMuang.Tool.Demo;

/// <summary>Where the sample systems live. <c>Demo:PortOffset</c> moves all of them, so that two houses fit on one machine.</summary>
internal static class DemoAddress
{
    public static Uri Of(IConfiguration settings, Uri usual) =>
        new UriBuilder(usual) { Port = usual.Port + int.Parse(settings["Demo:PortOffset"] ?? "0", CultureInfo.InvariantCulture) }.Uri;
}
