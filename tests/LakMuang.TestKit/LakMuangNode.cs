using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace LakMuang.TestKit;

/// <summary>Another node on the database and master key of the first.</summary>
public sealed class LakMuangNode : WebApplicationFactory<Program>
{
    private readonly LakMuangServer _first;

    internal LakMuangNode(LakMuangServer first)
    {
        _first = first;
        var port = FreePort.Next();
        Address = new($"http://localhost:{port}");
        UseKestrel(port);
        StartServer();
    }

    public Uri Address { get; }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => _first.Configure(builder);
}
