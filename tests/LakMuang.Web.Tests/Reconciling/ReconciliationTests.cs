using System.Net;
using System.Text;
using LakMuang.Accounts;
using LakMuang.Agencies.Contracts;
using LakMuang.Importing.Reconciling;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Catalogue;
using LakMuang.Web.Tests.Granting;
using LakMuang.Web.Tests.Importing;

namespace LakMuang.Web.Tests.Reconciling;

/// <summary>A system's own list of users against the rights: each difference is work with an owner, and a new list closes what has vanished.</summary>
public sealed class ReconciliationTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private const string Head = "เลขประจำตัวประชาชน,ชื่อ-สกุล,รหัสหน่วยงาน,กลุ่ม,สถานะ,เข้าใช้ล่าสุด\r\n";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_kind_of_difference_is_found_and_what_agrees_is_none()
    {
        var (desk, code, central) = await Begin();
        using var _ = central;
        var (fine, without, other, closed, lacking) = (await Person(desk), await Person(desk), await Person(desk), await Person(desk), await Person(desk));
        Assert.Null(await desk.Give(fine, $"{code}-a"));
        Assert.Null(await desk.Give(other, $"{code}-a"));
        Assert.Null(await desk.Give(closed, $"{code}-a"));
        Assert.Null(await desk.Give(lacking, $"{code}-b"));
        var town = desk.Land.CodeOf(desk.Land.Town);
        var unknown = Desk.NewNumber();

        var list = await Check(central, code, Head
            + Desk.Row(fine.CitizenId.Digits, "ก", town, "กลุ่ม a", "ใช้งาน", "1/11/2569")
            + Desk.Row(without.CitizenId.Digits, "ข", town, $"{code}-a", "ใช้งาน", "")
            + Desk.Row(other.CitizenId.Digits, "ค", town, $"{code}-c", "", "")
            + Desk.Row(closed.CitizenId.Digits, "ง", town, $"{code}-a", "ระงับ", "")
            + Desk.Row(unknown, "จ", town, $"{code}-a", "", "")
            + Desk.Row(fine.CitizenId.Digits, "ฉ", "99999999", $"{code}-a", "", "")
            + Desk.Row("1234567890123", "ช", town, "", "", ""));
        Assert.Equal("4 0 2 1 0 0", await central.Counts(list));
        Assert.Equal(0L, await Open(code));
        var page = await central.Browser.Get($"{central.Place}/{list}");
        Assert.Contains("บัญชีไม่ตรงกับสิทธิ 4 รายการ", page.Text, StringComparison.Ordinal);

        await central.CarryOut(list);
        Assert.Equal("Done", await central.Worked(list));

        Assert.Equal(
            $"AccountWithoutRight:{without.Id.Value} OtherGroup:{other.Id.Value} RightWithoutAccount:{closed.Id.Value} RightWithoutAccount:{lacking.Id.Value} UnknownAgency: UnknownPerson:",
            await server.Sql<string>("SELECT string_agg(kind || ':' || coalesce(person::text, ''), ' ' ORDER BY kind, person) FROM account_difference WHERE system = $1", code));
        Assert.Equal(desk.Land.Root.Value, await server.Sql<Guid>("SELECT agency FROM account_difference WHERE system = $1 AND kind = 'UnknownAgency'", code));
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM account_seen WHERE import = $1", list));
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM account_difference WHERE encode(account, 'escape') LIKE $1", $"%{unknown}%"));
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'AccountsCompared' AND details::text LIKE $1", $"%{code}%"));
    }

    [Fact]
    public async Task A_new_list_closes_what_has_vanished_and_opens_again_what_should_be_closed_and_is_not()
    {
        var (desk, code, central) = await Begin();
        using var _ = central;
        var (gone, stays, told) = (await Person(desk), await Person(desk), await Person(desk));
        var admin = await desk.Land.Person(desk.Land.Town, Office.SsoAdmin);
        var town = desk.Land.CodeOf(desk.Land.Town);
        string Row(Somebody one) => Desk.Row(one.CitizenId.Digits, "ก", town, $"{code}-a", "", "");
        await Compare(central, code, Head + Row(gone) + Row(stays) + Row(told));
        Assert.Equal(3L, await Open(code));
        Assert.Null(await Answer(desk, admin, await Of(told), DifferenceState.Explained, "บัญชีบริการของระบบ"));
        Assert.Null(await Answer(desk, admin, await Of(stays), DifferenceState.ToClose, "พ้นหน้าที่แล้ว"));

        await Compare(central, code, Head + Row(stays) + Row(told));

        Assert.Equal(("Gone", "Open", "Explained"), (await StateOf(gone), await StateOf(stays), await StateOf(told)));
        Assert.Equal(3L, await server.Sql<long>("SELECT count(*) FROM account_difference WHERE system = $1", code));

        // A list of one agency leaves the others alone, and names no other agency.
        var elsewhere = await desk.Land.Person(desk.Land.Neighbour);
        await Compare(central, code, Head + Row(stays) + Row(told) + Desk.Row(elsewhere.CitizenId.Digits, "ข", desk.Land.CodeOf(desk.Land.Neighbour), "", "", ""));
        using var own = await Desk.Of(server, admin, $"/agencies/{town}/accounts/lists");
        var list = await Check(own, code, Head + Desk.Row(told.CitizenId.Digits, "ก", "", $"{code}-a", "", "") + Desk.Row(elsewhere.CitizenId.Digits, "ข", desk.Land.CodeOf(desk.Land.Neighbour), "", "", ""));
        Assert.Equal("1 0 0 1 0 0", await own.Counts(list));
        await own.CarryOut(list);
        await own.Worked(list);
        Assert.Equal(("Gone", "Explained", "Open"), (await StateOf(stays), await StateOf(told), await StateOf(elsewhere)));
    }

    [Fact]
    public async Task A_right_that_is_given_or_ended_closes_its_difference_by_itself()
    {
        var (desk, code, central) = await Begin();
        using var _ = central;
        var (without, lacking, other) = (await Person(desk), await Person(desk), await Person(desk));
        Assert.Null(await desk.Give(lacking, $"{code}-b"));
        Assert.Null(await desk.Give(other, $"{code}-a"));
        var town = desk.Land.CodeOf(desk.Land.Town);
        await Compare(central, code, Head + Desk.Row(without.CitizenId.Digits, "ก", town, $"{code}-a", "", "") + Desk.Row(other.CitizenId.Digits, "ก", town, $"{code}-c", "", ""));

        Assert.Null(await desk.Give(without, $"{code}-a"));
        await desk.End(lacking, $"{code}-b");
        Assert.Null(await desk.Give(other, $"{code}-b"));
        await desk.Land.Ask<SettleDifferences, bool>(use => use.RunAsync(desk.Land.Job(), Ct));
        Assert.Equal(("RightGiven", "RightEnded", "Open"), (await StateOf(without), await StateOf(lacking), await StateOf(other)));
        Assert.Null(await desk.Give(other, $"{code}-c"));
        await desk.Land.Ask<SettleDifferences, bool>(use => use.RunAsync(desk.Land.Job(), Ct));
        Assert.Equal("RightGiven", await StateOf(other));
    }

    [Fact]
    public async Task A_suspension_waits_for_no_list_that_is_being_written_and_the_difference_is_settled_afterwards()
    {
        var (desk, code, central) = await Begin();
        using var _ = central;
        var (lacking, other) = (await Person(desk), await Person(desk));
        Assert.Null(await desk.Give(lacking, $"{code}-b"));
        await Compare(central, code, Head + Desk.Row(other.CitizenId.Digits, "ก", desk.Land.CodeOf(desk.Land.Town), "", "", ""));
        var id = await Of(lacking);
        await using var list = await Elsewhere.Begin(server);
        await list.Do("UPDATE account_difference SET import = gen_random_uuid() WHERE system = $1", code);

        var suspending = server.Ask<SuspendAccount, Result<PersonId>>(use => use.RunAsync(desk.Land.Job(), lacking.Id, Ct));
        Assert.False(await list.IsWaitedFor(suspending));
        Assert.Null((await suspending).Problem);
        Assert.Equal("Suspended", await desk.StateOf(lacking, $"{code}-b"));

        // Nor does the job wait; what it could not reach it finds at another turn.
        var settling = Settle(desk);
        Assert.False(await list.IsWaitedFor(settling));
        await settling;
        Assert.Equal("Open", await server.Sql<string>("SELECT state FROM account_difference WHERE id = $1", id));
        await list.Commit();
        await Settle(desk);
        Assert.Equal("RightEnded", await server.Sql<string>("SELECT state FROM account_difference WHERE id = $1", id));
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM account_look WHERE person = $1", lacking.Id.Value));
    }

    [Fact]
    public async Task A_right_that_is_given_while_its_line_is_being_written_settles_it()
    {
        var (desk, code, central) = await Begin();
        using var _ = central;
        var officer = await Person(desk);
        var list = await Check(central, code, Head + Desk.Row(officer.CitizenId.Digits, "ก", desk.Land.CodeOf(desk.Land.Town), $"{code}-a", "", ""));
        await using var rows = await Elsewhere.Begin(server);
        await rows.Do("SELECT 1 FROM import_row WHERE import = $1 FOR UPDATE", list);
        await central.CarryOut(list);
        var writing = server.Ask<LakMuang.Importing.Work.WorkOnImports, bool>(work => work.RunAsync(desk.Land.Job(), Ct, list));

        // By this turn or by the server's own: compared and written, and not yet committed.
        Assert.True(await rows.IsWaitedFor(new TaskCompletionSource().Task));
        Assert.Null(await desk.Give(officer, $"{code}-a"));
        await Settle(desk);
        await rows.Commit();
        await writing;
        Assert.Equal("Done", await central.Worked(list));

        await Settle(desk);
        Assert.Equal("RightGiven", await StateOf(officer));
    }

    [Fact]
    public async Task A_list_of_some_agencies_says_nothing_of_the_others_unless_it_is_said_to_be_whole()
    {
        var (desk, code, central) = await Begin();
        using var _ = central;
        var (here, elsewhere) = (await Person(desk), await desk.Land.Person(desk.Land.Neighbour));
        Assert.Null(await desk.Give(here, $"{code}-a"));
        Assert.Null(await desk.Give(elsewhere, $"{code}-a"));
        var csv = Head + Desk.Row((await Person(desk)).CitizenId.Digits, "ก", desk.Land.CodeOf(desk.Land.Town), "", "", "");

        await Compare(central, code, csv);
        Assert.Equal(((string?)"Open", (string?)null), (await StateOf(here), await StateOf(elsewhere)));
        await Compare(central, code, csv, isWhole: true);
        Assert.Equal(("Open", "Open"), (await StateOf(here), await StateOf(elsewhere)));

        // What another agency was found to lack does not vanish with a list that has not been there.
        await Compare(central, code, csv);
        Assert.Equal("Open", await StateOf(elsewhere));
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM account_covered c JOIN import i ON i.id = c.import WHERE i.system = $1", code));
    }

    [Fact]
    public async Task The_code_of_a_merged_agency_leads_to_the_one_that_it_went_into()
    {
        var (desk, code, central) = await Begin();
        using var _ = central;
        var officer = await Person(desk);
        Assert.Null(await desk.Give(officer, $"{code}-a"));
        var (first, second) = (await desk.Land.Agency(AgencyType.SubdistrictMunicipality, desk.Land.District), await desk.Land.Agency(AgencyType.SubdistrictMunicipality, desk.Land.District));
        await server.Sql<int>("UPDATE agency SET state = 'Merged', merged_into = $2 WHERE id = $1", first.Value, second.Value);
        await server.Sql<int>("UPDATE agency SET state = 'Merged', merged_into = $2 WHERE id = $1", second.Value, desk.Land.Town.Value);

        await Compare(central, code, Head + Desk.Row(officer.CitizenId.Digits, "ก", desk.Land.CodeOf(first), $"{code}-a", "", ""));

        Assert.Equal(0L, await Open(code));
    }

    [Fact]
    public async Task Nobody_answers_about_their_own_account_or_that_of_others_people()
    {
        var (desk, code, central) = await Begin();
        using var _ = central;
        var admin = await desk.Land.Person(desk.Land.Town, Office.SsoAdmin);
        await Compare(central, code, Head + Desk.Row(admin.CitizenId.Digits, "ก", desk.Land.CodeOf(desk.Land.Town), "", "", ""));
        var id = await Of(admin);

        Assert.Equal("account.own", await Answer(desk, admin, id, DifferenceState.Explained, "เป็นบัญชีของตนเอง"));
        Assert.Equal("agency.not-yours", await Answer(desk, await desk.Land.Person(desk.Land.Neighbour, Office.SsoAdmin), id, DifferenceState.Explained, "ไม่เกี่ยว"));
        var overseer = await desk.Land.Person(desk.Land.District, roles: ["overseer"]);
        Assert.Equal("account.words", await Answer(desk, overseer, id, DifferenceState.Explained, " "));
        Assert.Equal("account.answer", await Answer(desk, overseer, id, DifferenceState.RightGiven, "ให้สิทธิแล้วครับ"));
        Assert.Null(await Answer(desk, overseer, id, DifferenceState.ToClose, "ไม่ใช้ระบบนี้"));
        Assert.Equal("ToClose", await StateOf(admin));
    }

    [Fact]
    public async Task What_nobody_answers_climbs_and_stands_on_the_work_list_above_once_for_an_agency()
    {
        var (desk, code, central) = await Begin();
        using var _ = central;
        var (one, two) = (await Person(desk), await Person(desk));
        var town = desk.Land.CodeOf(desk.Land.Town);
        await Compare(central, code, Head + Desk.Row(one.CitizenId.Digits, "ก", town, "", "", "") + Desk.Row(two.CitizenId.Digits, "ข", town, "", "", ""));
        var overseer = await desk.Land.Person(desk.Land.District, roles: ["overseer"]);

        for (var office = 0; office < 5; office++)
        {
            await server.Sql<int>("UPDATE account_difference SET answer_by = $2 WHERE system = $1", code, desk.Today.AddDays(-1));
            await desk.Land.Ask<ClimbDifferences, bool>(use => use.RunAsync(desk.Land.Job(), Ct));
            if (office == 0)
            {
                Assert.Equal(desk.Land.District.Value, await server.Sql<Guid>("SELECT DISTINCT at_office FROM account_difference WHERE system = $1", code));
            }
        }

        Assert.Equal(desk.Land.Root.Value, await server.Sql<Guid>("SELECT DISTINCT at_office FROM account_difference WHERE system = $1", code));
        using var above = await Desk.Of(server, overseer, $"/agencies/{desk.Land.CodeOf(desk.Land.District)}/below?kind=AccountDifference");
        var page = await above.Browser.Get(above.Place);
        Assert.Equal(1, page.Html.Split($"/agencies/{town}/accounts").Length - 1);
        Assert.Contains("มีบัญชี แต่ไม่มีสิทธิ", (await above.Browser.Get($"/agencies/{town}/accounts")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operators_count_by_system_and_agency_and_take_out_what_is_to_be_closed()
    {
        var (desk, code, central) = await Begin();
        using var _ = central;
        var (one, admin) = (await Person(desk), await desk.Land.Person(desk.Land.Town, Office.SsoAdmin));
        await Compare(central, code, Head + Desk.Row(one.CitizenId.Digits, "=HYPERLINK(1)", desk.Land.CodeOf(desk.Land.Town), "", "", ""));
        Assert.Null(await Answer(desk, admin, await Of(one), DifferenceState.ToClose, "พ้นหน้าที่แล้ว"));

        var page = await central.Browser.Get($"/admin/accounts?system={code}");
        Assert.Contains(desk.Land.CodeOf(desk.Land.Town), page.Text, StringComparison.Ordinal);
        var csv = await central.Browser.Submit(page.Forms.First(f => f.Action.Contains("handler=Csv", StringComparison.Ordinal)), null);
        Assert.Contains(one.CitizenId.Digits, csv.Html, StringComparison.Ordinal);
        Assert.Contains("'=HYPERLINK(1)", csv.Html, StringComparison.Ordinal);
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'AccountDifferencesExported' AND details::text LIKE $1", $"%{code}%"));
        Assert.Equal(HttpStatusCode.OK, (await central.Browser.Get("/admin/accounts?system=%00&page=-4")).Status);
        Assert.Equal(HttpStatusCode.OK, (await central.Browser.Get($"/agencies/{desk.Land.CodeOf(desk.Land.Town)}/accounts?show=zzz&page=x")).Status);
        await central.Browser.Get(central.Place);
        var refused = await central.Browser.Attach("File", "a.csv", Encoding.UTF8.GetBytes(Head), ("Kind", "Accounts"), ("System", "sso"));
        Assert.Contains("เลือกระบบของรายชื่อนี้", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_in_the_old_thai_encoding_is_compared_in_portions_and_goes_on_where_it_stood()
    {
        var (desk, code, central) = await Begin();
        using var _ = central;
        var town = desk.Land.CodeOf(desk.Land.Town);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var csv = new StringBuilder(Head);
        for (var i = 0; i < 2_100; i++)
        {
            csv.Append(Desk.Row(Desk.NewNumber(), "สมหญิง ใจดี", town, "ผู้บันทึก", "ใช้งาน", ""));
        }

        var list = await Check(central, code, Encoding.GetEncoding(874).GetBytes(csv.ToString()));
        Assert.Equal("2100 0 0 0 0 0", await central.Counts(list));
        await central.CarryOut(list);

        // A portion by a node that dies behind it, be it this one or the server's own worker; another one goes on.
        while (await Open(code) == 0)
        {
            await server.Ask<LakMuang.Importing.Work.WorkOnImports, bool>(work => work.RunAsync(desk.Land.Job(), Ct, list));
        }

        await server.Sql<int>("UPDATE import SET worker = gen_random_uuid(), worker_until = lakmuang_now() - interval '1 second' WHERE id = $1", list);
        await central.Worked(list);
        Assert.Equal(2_100L, await Open(code));
        Assert.Equal("ผู้บันทึก", await server.Sql<string>("SELECT DISTINCT user_group FROM account_difference WHERE system = $1", code));
    }

    private static Task<Somebody> Person(CatalogueDesk desk) => desk.Land.Person(desk.Land.Town);

    private static async Task<string?> Answer(CatalogueDesk desk, Somebody by, Guid id, DifferenceState state, string words) =>
        (await desk.Land.Try<AnswerDifference, Guid>(use => use.RunAsync(desk.Land.As(by), desk.Land.Town, id, state, words, Ct)))?.Code;

    private static Task<Guid> Check(Desk desk, string system, string csv, bool isWhole = false) => Check(desk, system, Encoding.UTF8.GetBytes(csv), isWhole);

    private static async Task<Guid> Check(Desk desk, string system, byte[] csv, bool isWhole = false)
    {
        await desk.Browser.Get(desk.Place);
        var page = await desk.Browser.Attach("File", "รายชื่อ.csv", csv, ("Kind", "Accounts"), ("System", system), ("IsWhole", isWhole ? "true" : "false"));
        Assert.StartsWith($"{desk.Place}/", page.Address.AbsolutePath, StringComparison.Ordinal);
        var id = Guid.Parse(page.Address.Segments[^1]);
        Assert.Equal("Ready", await desk.Worked(id));
        return id;
    }

    private static async Task Compare(Desk desk, string system, string csv, bool isWhole = false)
    {
        var id = await Check(desk, system, csv, isWhole);
        await desk.CarryOut(id);
        Assert.Equal("Done", await desk.Worked(id));
    }

    private async Task<(CatalogueDesk Desk, string Code, Desk Central)> Begin()
    {
        var desk = await CatalogueDesk.Of(server);
        return (desk, await desk.System(), await Desk.Of(server, desk.First, "/admin/imports"));
    }

    private static async Task Settle(CatalogueDesk desk)
    {
        while (await desk.Land.Ask<SettleDifferences, bool>(use => use.RunAsync(desk.Land.Job(), Ct)))
        {
        }
    }

    private Task<long> Open(string system) => server.Sql<long>("SELECT count(*) FROM account_difference WHERE system = $1 AND state = 'Open'", system);

    private Task<Guid> Of(Somebody one) => server.Sql<Guid>("SELECT id FROM account_difference WHERE person = $1 ORDER BY since DESC LIMIT 1", one.Id.Value);

    private Task<string?> StateOf(Somebody one) => server.Sql<string>("SELECT state FROM account_difference WHERE person = $1 ORDER BY since DESC LIMIT 1", one.Id.Value);
}
