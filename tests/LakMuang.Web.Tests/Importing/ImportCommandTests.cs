using System.Diagnostics;
using System.Text.Json;
using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Importing;

/// <summary>The same imports on the command line: a dry run writes nothing, wrong rows are named, and a migration has its day (L2-1, B-1).</summary>
public sealed class ImportCommandTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task A_dry_run_of_people_says_what_would_happen_and_writes_nothing()
    {
        var land = await Country.Of(server);
        var good = Desk.Row(Desk.NewNumber(), "ทดสอบ", "นำเข้า", "นักวิชาการ", land.CodeOf(land.Town));
        var file = FileOf("เลขประจำตัวประชาชน,ชื่อ,นามสกุล,ตำแหน่ง,รหัสหน่วยงาน\r\n" + good + Desk.Row(Desk.NewNumber(), "ทดสอบ", "นำเข้า", "นักวิชาการ", "00000099"));

        var (status, output, error) = await Run("import", "people", file, "--dry-run", "--json");

        Assert.Equal(1, status);
        var said = JsonDocument.Parse(output).RootElement;
        Assert.Equal((1, 1, 0), (said.GetProperty("toAdd").GetInt32(), said.GetProperty("wrong").GetInt32(), said.GetProperty("carriedOut").GetInt32()));
        Assert.Contains("Row ", error, StringComparison.Ordinal);
        Assert.DoesNotContain(good.Split(',')[0], output + error, StringComparison.Ordinal);
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM appointment WHERE agency = $1", land.Town.Value));
        Assert.Equal("Cancelled", await server.Sql<string>("SELECT state FROM import WHERE id = $1", said.GetProperty("id").GetGuid()));
    }

    [Fact]
    public async Task Rights_are_judged_carried_out_and_wait_for_their_letter_on_the_home_of_the_agency()
    {
        var land = await Country.Of(server);
        var (admin, holder) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        var file = FileOf("เลขประจำตัวประชาชน,รหัสหน่วยงาน,กลุ่มผู้ใช้งาน,ถึงวันที่\r\n" + Desk.Row(holder.CitizenId.Digits, land.CodeOf(land.Town), "info-viewer", "30/9/2570"));

        var tried = await Run("import", "grants", file, "--dry-run", "--json");
        Assert.True(tried.Status == 0, tried.Error);
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE holder = $1", holder.Id.Value));
        var done = await Run("import", "grants", file, "--json");
        Assert.True(done.Status == 0, done.Error);

        var by = await server.Sql<DateOnly>("SELECT confirm_by FROM access_grant WHERE holder = $1", holder.Id.Value);
        using var desk = await Desk.Of(server, admin, $"/agencies/{land.CodeOf(land.Town)}/imports");
        var home = (await desk.Browser.Get($"/agencies/{land.CodeOf(land.Town)}")).Text;
        Assert.Contains("รอหนังสือจริง", home, StringComparison.Ordinal);
        Assert.Contains($"ภายใน {Kernel.ThaiDate.InTable(by).Th}", home, StringComparison.Ordinal);
        using var other = await Desk.Of(server, await land.Person(land.Neighbour, Office.SsoAdmin), $"/agencies/{land.CodeOf(land.Neighbour)}/imports");
        Assert.DoesNotContain("รอหนังสือจริง", (await other.Browser.Get($"/agencies/{land.CodeOf(land.Neighbour)}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_is_imported_from_the_page_as_a_text_file_is()
    {
        using var desk = await Desk.OfAdmin(server);
        var number = Desk.NewNumber();
        string[][] rows = [["เลขประจำตัวประชาชน", "คำนำหน้า", "ชื่อ", "นามสกุล", "ตำแหน่ง"], [number, "นาง", "สมุด", "งานทดสอบ", "นักวิชาการ"]];
        using var book = Xlsx.Of(string.Concat(rows.Select(row => $"<row>{string.Concat(row.Select(cell => $"<c t=\"inlineStr\"><is><t>{cell}</t></is></c>"))}</row>")));

        var page = await desk.Send(book.ToArray(), "บุคลากร.xlsx");
        Assert.StartsWith($"{desk.Place}/", page.Address.AbsolutePath, StringComparison.Ordinal);
        var id = Guid.Parse(page.Address.Segments[^1]);
        await desk.Worked(id);
        Assert.Equal("1 0 0 0 0 0", await desk.Counts(id));
        await desk.CarryOut(id);
        await desk.Worked(id);

        Assert.Equal("1 0 0 0 1 0", await desk.Counts(id));
        Assert.Equal(1, await server.Sql<long>(
            "SELECT count(*) FROM person p JOIN appointment a ON a.person = p.id WHERE a.agency = $1 AND p.given_name = 'สมุด' AND p.title = 'นาง'", desk.Who.Agency.Value));
    }

    private string FileOf(string csv)
    {
        var path = Path.Combine(server.DataFolder, $"{Guid.CreateVersion7():N}.csv");
        File.WriteAllText(path, csv);
        return path;
    }

    private async Task<(int Status, string Output, string Error)> Run(params string[] arguments)
    {
        var tool = Path.Combine(Clone.Folder, "src/LakMuang.Tool/bin/Debug/net10.0/LakMuang.Tool.dll");
        using var process = new Process
        {
            StartInfo = new("dotnet", [tool, .. arguments])
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
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
