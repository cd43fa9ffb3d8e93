using System.Diagnostics;
using System.Net;
using System.Text.Json;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Admin;

/// <summary>The command line does the same to clients as the pages, from any folder, and says in one sentence what is wrong.</summary>
public sealed class ClientCommandTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task A_client_is_registered_shown_changed_given_a_new_secret_closed_and_opened()
    {
        await server.NewWorld().Systems();
        var id = $"cli-{Guid.CreateVersion7():N}";
        var added = await Json("add", id, "--system", "info", "--redirect-uri", RelyingParty.RedirectUri, "--grant-type", "client_credentials", "--scope", "api", "--json");
        using var old = RelyingParty.Known(server, id, added.GetProperty("secret").GetString()!);

        var rotated = await Json("secret", id, "--overlap", "12h", "--json");
        using var fresh = RelyingParty.Known(server, id, rotated.GetProperty("secret").GetString()!);
        Assert.Equal(HttpStatusCode.OK, (await ClientPagesTests.Credentials(old)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await ClientPagesTests.Credentials(fresh)).StatusCode);
        Assert.Equal("id_token_signed_response_alg", (await Json("change", id, "--id-token-alg", "PS256", "--json")).GetProperty("fields")[0].GetString());
        var shown = await Json("show", id, "--json");
        Assert.Equal("PS256", shown.GetProperty("metadata").GetProperty("id_token_signed_response_alg").GetString());
        Assert.NotEqual(JsonValueKind.Null, shown.GetProperty("oldSecretUntil").ValueKind);
        await Json("change", id, "--jwks-uri", "https://a.example/keys", "--json");
        Assert.Equal("https://a.example/keys", (await Json("show", id, "--json")).GetProperty("metadata").GetProperty("jwks_uri").GetString());

        Assert.Equal(0, (await Run("disable", id, "--because", "Retired")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await ClientPagesTests.Credentials(fresh)).StatusCode);
        Assert.Equal(0, (await Run("enable", id)).Status);
        Assert.Equal(HttpStatusCode.OK, (await ClientPagesTests.Credentials(fresh)).StatusCode);
    }

    [Theory]
    [InlineData(1, "There is no client nobody.", "show", "nobody")]
    [InlineData(1, "Giving out citizen IDs needs a reason and its legal basis.", "add", "p-1", "--system", "info", "--redirect-uri", "https://a.example/cb", "--scope", "openid pid")]
    [InlineData(1, "\"soon\" is no length of time: write 7d for days, 12h for hours, or 0.", "secret", "nobody", "--overlap", "soon")]
    [InlineData(1, "private_key_jwt needs the system's public keys (a JWK Set), or the address where they are published.", "add", "p-1", "--system", "info", "--redirect-uri", "https://a.example/cb", "--auth-method", "private_key_jwt")]
    [InlineData(1, "The address ftp://a.example/keys cannot be used: it must begin with https://, hold no # * user name or blank, and not lie in a private network.", "add", "p-1", "--system", "info", "--redirect-uri", "https://a.example/cb", "--auth-method", "private_key_jwt", "--jwks-uri", "ftp://a.example/keys")]
    [InlineData(2, "Option '--system' is required.", "add", "p-1")]
    public async Task What_is_wrong_is_said_in_one_sentence_with_the_status_for_it(int status, string sentence, params string[] arguments)
    {
        await server.NewWorld().Systems();

        var said = await Run(arguments);

        Assert.Equal(sentence, said.Error.Trim());
        Assert.Equal(status, said.Status);
        Assert.Equal("", said.Output);
    }

    private async Task<JsonElement> Json(params string[] arguments)
    {
        var said = await Run(arguments);
        Assert.True(said.Status == 0, said.Error);
        return JsonDocument.Parse(said.Output).RootElement;
    }

    private async Task<(int Status, string Output, string Error)> Run(params string[] arguments)
    {
        var tool = Path.Combine(Clone.Folder, "src/LakMuang.Tool/bin/Debug/net10.0/LakMuang.Tool.dll");
        using var process = new Process
        {
            StartInfo = new("dotnet", [tool, "client", .. arguments])
            {
                WorkingDirectory = Path.GetTempPath(),
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment =
                {
                    ["ASPNETCORE_ENVIRONMENT"] = "Development",
                    ["ConnectionStrings__LakMuang"] = server.ConnectionString,
                    ["LakMuang__DataFolder"] = server.DataFolder,
                },
            },
        };
        process.Start();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
