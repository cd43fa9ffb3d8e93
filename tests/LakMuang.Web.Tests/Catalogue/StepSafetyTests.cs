using LakMuang.Access;
using LakMuang.Access.Notices;
using LakMuang.Access.Systems;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Catalogue;

/// <summary>Who may take a system a step on, with how much notice, and who is told.</summary>
public sealed class StepSafetyTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_account_behind_the_glass_takes_no_step()
    {
        var desk = await CatalogueDesk.Of(server);
        var (code, draft) = (await desk.System(), await desk.System(SystemState.Draft));
        await server.Sql<int>(
            """
            INSERT INTO break_glass (id, state, code_hash, person, appointment, agency, letter, sealed_at)
            VALUES (gen_random_uuid(), 'Closed', ''::bytea, $1, $2, $3, $4, lakmuang_now())
            """, desk.First.Id.Value, desk.First.Appointment, desk.First.Agency.Value, desk.First.Letter.Value);

        Assert.Equal("system.break-glass", await desk.Propose(code, SystemState.Retired, desk.Today.AddDays(7)));
        Assert.Equal("system.break-glass", await desk.Propose(draft, SystemState.Retired));
        Assert.Null(await desk.Propose(code, SystemState.Retired, desk.Today.AddDays(7), desk.Land.As(desk.Second)));
        Assert.Equal("system.break-glass", await desk.Confirm(desk.First, await desk.OpenStep(code)));
    }

    [Fact]
    public async Task Another_record_of_whoever_proposed_it_confirms_nothing()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        var twin = await desk.Twin(desk.First, desk.Land.Root, "dla-operator");
        Assert.Null(await desk.Propose(code, SystemState.Retired, desk.Today.AddDays(7), desk.Land.As(twin)));

        Assert.Equal("system.own-proposal", await desk.Confirm(desk.First, await desk.OpenStep(code)));
        Assert.Null(await desk.Confirm(desk.Second, await desk.OpenStep(code)));
    }

    [Fact]
    public async Task Notice_is_counted_from_the_second_operators_word()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        Assert.Null(await desk.Propose(code, SystemState.Retired, desk.Today.AddDays(ProposeStep.NoticeDays)));
        await server.Sql<int>("UPDATE system_step SET on_day = on_day - 1 WHERE id = $1", await desk.OpenStep(code));

        Assert.Equal("system.too-late", await desk.Confirm(desk.Second, await desk.OpenStep(code)));
    }

    [Fact]
    public async Task A_system_is_not_called_like_the_form_for_a_new_one()
    {
        var desk = await CatalogueDesk.Of(server);

        var wish = new SystemWish("ระบบ", "System", "ทดสอบ", "test", null, null, null, null, null, 2, [], null);
        Assert.Equal("catalogue.code-reserved", (await desk.Land.Ask<KeepSystem, Result<string>>(use => use.AddAsync(desk.Act, "new", wish, Ct))).Problem?.Code);
    }

    [Fact]
    public async Task Agencies_hear_once_that_a_system_ends_and_once_that_it_does_not()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        var (admin, one, two) = (await desk.Land.Person(desk.Land.Town, Office.SsoAdmin), await desk.Land.Person(desk.Land.Town), await desk.Land.Person(desk.Land.Town));
        var elsewhere = await desk.Land.Person(desk.Land.Far, Office.SsoAdmin);
        Assert.Null(await desk.Give(one, $"{code}-a"));
        Assert.Null(await desk.Give(one, $"{code}-b"));
        Assert.Null(await desk.Give(two, $"{code}-a"));
        var on = desk.Today.AddDays(10);

        Assert.Null(await desk.Propose(code, SystemState.Retired, on));
        await Tell(desk);
        Assert.Equal(0, await Mails(admin));
        Assert.Null(await desk.Confirm(desk.Second, await desk.OpenStep(code)));
        await Tell(desk);
        await Tell(desk);

        Assert.Equal((1, 0), (await Mails(admin), await Mails(elsewhere)));
        Assert.Contains(code, await desk.Land.MailOf(admin).Text(), StringComparison.Ordinal);
        var line = Assert.Single(await Listed(desk, admin), l => l.System == code);
        Assert.Equal((on, 3), (line.On, line.Rights));
        Assert.DoesNotContain(await Listed(desk, elsewhere), l => l.System == code);

        var step = await desk.OpenStep(code);
        Assert.Null(await desk.Land.Try<DecideStep, Guid>(use => use.DropAsync(desk.Act, step, Ct)));
        await Tell(desk);
        Assert.Equal(2, await Mails(admin));
        Assert.DoesNotContain(await Listed(desk, admin), l => l.System == code);
    }

    [Fact]
    public async Task Agencies_hear_that_a_group_and_a_trial_end()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        var (admin, officer) = (await desk.Land.Person(desk.Land.Town, Office.SsoAdmin), await desk.Land.Person(desk.Land.Town));
        Assert.Null(await desk.Give(officer, $"{code}-a"));
        Assert.Null(await desk.Give(officer, $"{code}-b"));

        await desk.Plan($"{code}-a", $"{code}-c");
        await server.Sql<int>("UPDATE information_system SET state = 'Pilot' WHERE code = $1", code);
        await server.Sql<int>("INSERT INTO pilot_agency (system, agency, since) VALUES ($1, $2, lakmuang_now())", code, desk.Land.Town.Value);
        Assert.Equal("system.pilot-none", (await desk.Land.Ask<ChoosePilot, Result<string>>(use => use.RemoveAsync(desk.Act, code, "\0", Ct))).Problem?.Code);
        Assert.Null((await desk.Land.Ask<ChoosePilot, Result<string>>(use => use.RemoveAsync(desk.Act, code, desk.Land.CodeOf(desk.Land.Town), Ct))).Problem);
        await Tell(desk);

        Assert.Equal(2, await Mails(admin));
        Assert.Equal([1, 2], (await Listed(desk, admin)).Where(l => l.System == code).Select(l => l.Rights).Order());
    }

    private async Task Tell(CatalogueDesk desk)
    {
        while (await server.Ask<TellOfEnds, bool>(use => use.RunAsync(desk.Land.Job(), Ct)))
        {
        }
    }

    // The server's own job may have been faster; what counts is that each is told, and once.
    private async Task<int> Mails(Somebody person) => (int)await server.Sql<long>(
        "SELECT count(*) FROM outbox_message WHERE key LIKE 'catalogue:%:' || replace($1::text, '-', '')", person.Id.Value);

    private Task<IReadOnlyList<EndLine>> Listed(CatalogueDesk desk, Somebody admin) =>
        server.Ask<ListEnds, IReadOnlyList<EndLine>>(use => use.RunAsync(desk.Land.As(admin), admin.Agency, Ct));
}
