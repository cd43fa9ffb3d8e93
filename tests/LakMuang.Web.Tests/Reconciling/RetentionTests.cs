using System.Text;
using LakMuang.Importing.Work;
using LakMuang.Storage.Pruning;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Catalogue;
using LakMuang.Web.Tests.Importing;

namespace LakMuang.Web.Tests.Reconciling;

/// <summary>What lists of users leave behind goes when nobody needs it any more, and not before.</summary>
public sealed class RetentionTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_settled_difference_goes_after_a_year_and_an_open_one_stays()
    {
        var (desk, code, central) = await Begin();
        using var _ = central;
        var list = await Checked(desk, central, code, 3);
        await central.CarryOut(list);
        Assert.Equal("Done", await central.Worked(list));
        var ids = await server.Sql<Guid[]>("SELECT array_agg(id ORDER BY id) FROM account_difference WHERE system = $1", code);
        await server.Sql<int>("UPDATE account_difference SET state = 'Gone', answered_at = lakmuang_now() - interval '366 days' WHERE id = $1", ids![0]);
        await server.Sql<int>("UPDATE account_difference SET state = 'RightEnded', answered_at = lakmuang_now() - interval '300 days' WHERE id = $1", ids[1]);
        await server.Sql<int>("UPDATE account_difference SET state = 'Explained', answered_at = lakmuang_now() - interval '800 days' WHERE id = $1", ids[2]);

        await server.Ask<Prune, int>(prune => prune.RunAsync(Ct));

        Assert.Equal(ids[1..], await server.Sql<Guid[]>("SELECT array_agg(id ORDER BY id) FROM account_difference WHERE system = $1", code));
    }

    [Fact]
    public async Task A_checked_list_keeps_its_rows_until_somebody_decides_or_half_a_year_has_passed()
    {
        var (desk, code, central) = await Begin();
        using var _ = central;
        var list = await Checked(desk, central, code, 2);
        var done = await Checked(desk, central, code, 1);
        await central.CarryOut(done);
        Assert.Equal("Done", await central.Worked(done));
        await server.Sql<int>("UPDATE import SET finished_at = lakmuang_now() - interval '100 days' WHERE id = ANY ($1)", new[] { list, done });

        await server.Ask<Prune, int>(prune => prune.RunAsync(Ct));
        await server.Ask<CancelForgotten, bool>(cancel => cancel.RunAsync(desk.Land.Job(), Ct));
        Assert.Equal((2L, 0L, "Ready"), (await Rows(list), await Rows(done), await central.StateOf(list)));
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM account_covered WHERE import = $1", list));

        await server.Sql<int>("UPDATE import SET finished_at = lakmuang_now() - interval '181 days' WHERE id = $1", list);
        await server.Ask<CancelForgotten, bool>(cancel => cancel.RunAsync(desk.Land.Job(), Ct));
        Assert.Equal("Cancelled", await central.StateOf(list));
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'ImportDecided' AND details::text LIKE $1", $"%{list}%"));
        Assert.Equal(2L, await Rows(list));
        await server.Sql<int>("UPDATE import SET finished_at = lakmuang_now() - interval '91 days' WHERE id = $1", list);
        await server.Ask<Prune, int>(prune => prune.RunAsync(Ct));
        Assert.Equal(0L, await Rows(list));
    }

    private async Task<(CatalogueDesk Desk, string Code, Desk Central)> Begin()
    {
        var desk = await CatalogueDesk.Of(server);
        return (desk, await desk.System(), await Desk.Of(server, desk.First, "/admin/imports"));
    }

    private static async Task<Guid> Checked(CatalogueDesk desk, Desk central, string code, int rows)
    {
        var csv = new StringBuilder("เลขประจำตัวประชาชน,ชื่อ-สกุล,รหัสหน่วยงาน\r\n");
        for (var i = 0; i < rows; i++)
        {
            csv.Append(Desk.Row(Desk.NewNumber(), "ก", desk.Land.CodeOf(desk.Land.Town)));
        }

        await central.Browser.Get(central.Place);
        var page = await central.Browser.Attach("File", "รายชื่อ.csv", Encoding.UTF8.GetBytes(csv.ToString()), ("Kind", "Accounts"), ("System", code));
        var id = Guid.Parse(page.Address.Segments[^1]);
        Assert.Equal("Ready", await central.Worked(id));
        return id;
    }

    private Task<long> Rows(Guid import) => server.Sql<long>("SELECT count(*) FROM import_row WHERE import = $1", import);
}
