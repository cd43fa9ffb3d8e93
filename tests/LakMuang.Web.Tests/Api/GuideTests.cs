using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Api;

/// <summary>The commands of docs/api.md do what the page promises, as they stand there.</summary>
public sealed partial class GuideTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static readonly List<string> _commands =
    [
        .. Blocks().Matches(File.ReadAllText(Path.Combine(Clone.Folder, "docs", "api.md"))).Select(block => Regex.Replace(block.Groups[1].Value, @"^ {3}", "", RegexOptions.Multiline)),
    ];

    [Fact]
    public async Task A_vendor_registers_is_permitted_and_calls()
    {
        var land = await Country.Of(server);
        await land.Person(land.Town, Office.SsoAdmin);
        var officer = await land.Person(land.Town);
        Assert.Equal(4, _commands.Count);

        var registered = await Run(land, _commands[0]);
        var secret = registered.Split("once: ")[^1].Trim();
        await Run(land, _commands[1]);
        var people = JsonDocument.Parse(await Run(land, _commands[2], ("SECRET", secret))).RootElement;

        Assert.Contains(people.GetProperty("items").EnumerateArray(), p => p.GetProperty("person").GetGuid() == officer.Id.Value);

        var token = _commands[2].Split("\ncurl")[0];
        var both = await Run(land, $"{token}\n{_commands[3]}", ("SECRET", secret), ("PERSON", $"{officer.Id.Value}"));
        Assert.Contains("\"id\":", both, StringComparison.Ordinal);
        Assert.Equal("Suspended", await server.Sql<string>("SELECT state FROM account WHERE id = $1", officer.Id.Value));
    }

    private async Task<string> Run(Country land, string commands, params (string Name, string Value)[] variables)
    {
        var script = commands
            .Replace("http://localhost:5080", server.Address.AbsoluteUri.TrimEnd('/'), StringComparison.Ordinal)
            .Replace("./lakmuang", Path.Combine(Clone.Folder, "lakmuang"), StringComparison.Ordinal)
            .Replace("05360199", land.CodeOf(land.Town), StringComparison.Ordinal)
            .Replace("--agency 3601", $"--agency {land.CodeOf(land.District)}", StringComparison.Ordinal);
        using var process = new Process
        {
            StartInfo = new("bash", ["-euc", script])
            {
                WorkingDirectory = Path.GetTempPath(),
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment =
                {
                    ["ASPNETCORE_ENVIRONMENT"] = "Development",
                    ["ConnectionStrings__LakMuang"] = server.ConnectionString,
                    ["LakMuang__DataFolder"] = server.DataFolder,
                    ["LakMuang__PublicUrl"] = server.Address.AbsoluteUri.TrimEnd('/'),
                },
            },
        };
        foreach (var (name, value) in variables)
        {
            process.StartInfo.Environment[name] = value;
        }

        process.Start();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{commands}\n{await error}{await output}");
        return await output;
    }

    [GeneratedRegex(@"^ *```\n(.*?)^ *```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Blocks();
}
