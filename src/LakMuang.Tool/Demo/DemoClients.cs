using System.Text.Json;
using LakMuang.Access.Contracts;
using LakMuang.Hosting;
using LakMuang.Kernel;
using LakMuang.Protocol.Clients;
using LakMuang.SignOn;
using LakMuang.Tool.Infrastructure;
using Microsoft.Extensions.Configuration;

namespace LakMuang.Tool.Demo;

/// <summary>The sample systems' clients, and the file in which each sample finds its own.</summary>
internal sealed class DemoClients(House house)
{
    private static readonly (string Id, string System, int Port, string File)[] _samples =
    [
        ("info", "info", 5091, "info"), ("election", "election", 5092, "election"),
        ("elaas", "elaas", 5093, "elaas"), ("ktb", "ktb", 5094, "corporate"),
    ];

    private static readonly JsonSerializerOptions _json = new() { WriteIndented = true };

    private readonly IConfiguration _settings = house.Get<IConfiguration>();

    public async Task RegisterAsync(Act act, CancellationToken ct)
    {
        foreach (var (id, system, port, file) in _samples)
        {
            var address = DemoAddress.Of(_settings, new($"http://localhost:{port}")).AbsoluteUri.TrimEnd('/');
            var result = await house.Get<RegisterClient>().RunAsync(act, id, system, new ClientMetadata
            {
                ClientName = system,
                RedirectUris = [$"{address}/signin-lakmuang"],
                PostLogoutRedirectUris = [$"{address}/"],
                BackChannelLogoutUri = $"{address}/backchannel-logout",
                IdTokenSignedResponseAlg = "ES256",
                GrantTypes = ["authorization_code", "client_credentials"],
                Scope = $"openid profile agency groups email {ApiScopes.RightsRead}",
                Resources = [house.Get<SignOnOptions>().ApiAudience],
            }, ct);
            await WriteAsync(result, file, ct);
        }
    }

    public async Task WriteMissingSettingsAsync(Act act, CancellationToken ct)
    {
        foreach (var (id, _, _, file) in _samples.Where(s => !File.Exists(PathOf(s.File))))
        {
            await WriteAsync(await house.Get<RotateClientSecret>().RunAsync(act, id, TimeSpan.Zero, null, ct), file, ct);
        }
    }

    private async Task WriteAsync(Result<RegisteredClient> result, string file, CancellationToken ct)
    {
        if (!result.Ok(out var client, out var problem))
        {
            throw new InvalidOperationException(problem.Message.En);
        }

        var path = PathOf(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var content = JsonSerializer.Serialize(new
        {
            LakMuang = new { Authority = house.Get<SignOnOptions>().PublicUrl, ClientId = client.Id, ClientSecret = client.Secret },
        }, _json);
        await File.WriteAllTextAsync(path, content, ct);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private string PathOf(string file) => Path.Combine(DataFolder.Of(_settings), "demo", $"{file}.json");
}
