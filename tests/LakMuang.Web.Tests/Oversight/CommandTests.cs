using System.Diagnostics;
using System.Text.Json;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Oversight;

/// <summary>What only the command line does: the first operator, a new seal, a scan at once; and doctor, which tells of the seal.</summary>
public sealed class CommandTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static readonly string[] _letter = ["--letter-number", "คำสั่ง สถ. ที่ ๙๐๑/๒๕๖๙", "--letter-date", "1 ต.ค. 2569", "--json"];

    [Fact]
    public async Task The_first_operator_is_made_once_and_a_second_only_loudly()
    {
        var land = await Country.Of(server);
        string[] first = ["operator", "add", "--name", "นางวิภา นิทัศน์ศรี", "--email", "first@tests.example", .. _letter];

        // The citizen ID is asked for, and stays out of the shell's history.
        Assert.Equal(1, (await Run("12", first)).Status);
        var made = await Run(Valid(1), first);
        Assert.True(made.Status == 0, made.Error);
        Assert.True(JsonDocument.Parse(made.Output).RootElement.GetProperty("person").GetGuid() != Guid.Empty);
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE user_group = 'dla-operator' AND state = 'Active' AND agency = $1", land.Root.Value));

        string[] second = ["operator", "add", "--name", "นาย ประเสริฐ ฝึกหัดงาม", "--email", "second@tests.example", .. _letter];
        var refused = await Run(Valid(2), second);
        Assert.Equal(1, refused.Status);
        Assert.StartsWith("There is an operator already", refused.Error.Replace("Citizen ID: ", "", StringComparison.Ordinal), StringComparison.Ordinal);

        Assert.Equal(0, (await Run(Valid(2), [.. second, "--force-with-reason", "ติดตั้งใหม่ ต้องมีสองคน"])).Status);
        Assert.Equal(2, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE user_group = 'dla-operator' AND state = 'Active'"));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM outbox_message WHERE key LIKE 'operator-forced:%'"));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'OperatorAdded' AND (details ->> 'forced')::boolean"));
    }

    [Fact]
    public async Task A_seal_is_shown_once_and_doctor_says_that_there_is_one()
    {
        await Country.Of(server);
        Assert.Contains("not sealed", (await Run("", "doctor")).Output, StringComparison.Ordinal);

        var made = await Run("", ["break-glass", "seal", .. _letter]);

        Assert.True(made.Status == 0, made.Error);
        Assert.Matches("^([A-Z2-9]{5}-){4}[A-Z2-9]{5}$", JsonDocument.Parse(made.Output).RootElement.GetProperty("code").GetString());
        Assert.Contains("sealed since", (await Run("", "doctor")).Output, StringComparison.Ordinal);
        Assert.Equal("Closed", await server.Sql<string>("SELECT a.state FROM account a JOIN break_glass b ON b.person = a.id"));
    }

    [Fact]
    public async Task A_scan_can_be_run_at_once()
    {
        await Country.Of(server);

        // The server's own scan of this night may be at work when the command begins.
        var said = await Run("", "oversight", "scan", "--json");
        for (var again = 0; said.Error.Contains("another node", StringComparison.Ordinal) && again < 30; again++)
        {
            said = await Run("", "oversight", "scan", "--json");
        }

        Assert.True(said.Status == 0, said.Error);
        Assert.True(JsonDocument.Parse(said.Output).RootElement.GetProperty("open").GetInt32() > 0);
    }

    private static string Valid(int number)
    {
        var digits = $"96{number:D10}";
        return digits + Kernel.CitizenId.CheckDigit(digits);
    }

    private async Task<(int Status, string Output, string Error)> Run(string typed, params string[] arguments)
    {
        var tool = Path.Combine(Clone.Folder, "src/LakMuang.Tool/bin/Debug/net10.0/LakMuang.Tool.dll");
        using var process = new Process
        {
            StartInfo = new("dotnet", [tool, .. arguments])
            {
                WorkingDirectory = Path.GetTempPath(),
                RedirectStandardInput = true,
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
        await process.StandardInput.WriteLineAsync(typed);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
