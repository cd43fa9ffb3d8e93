using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace LakMuang.TestKit;

/// <summary>Another node on the database and master key of the first.</summary>
public sealed class LakMuangNode : WebApplicationFactory<Program>
{
    private readonly LakMuangServer _first;
    private readonly (string Name, string Value)[] _settings;

    internal LakMuangNode(LakMuangServer first, (string Name, string Value)[] settings)
    {
        (_first, _settings) = (first, settings);
        var port = FreePort.Next();
        Address = new($"http://localhost:{port}");
        UseKestrel(port);
        StartServer();
    }

    public Uri Address { get; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        _first.Configure(builder);
        foreach (var (name, value) in _settings)
        {
            builder.UseSetting(name, value);
        }
    }
}
