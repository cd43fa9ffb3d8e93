using LakMuang.Access;
using LakMuang.Access.Contracts;
using LakMuang.Access.Systems;
using LakMuang.Kernel;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Catalogue;

/// <summary>A system comes in, is tried out, goes live and is retired: an operation of the product, each step under a letter (L2-2).</summary>
public sealed class SystemTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_system_goes_from_draft_to_live_and_is_retired_by_two_operators()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = $"plan{desk.First.CitizenId.Digits[..11]}";
        var wish = new SystemWish("ระบบแผน", "Plan", "แผนพัฒนา", "Development plans", "0000", "กลุ่มงานแผน", "02 241 9000", null, "https://plan.example/", 2, [], null);
        Assert.True((await desk.Land.Ask<KeepSystem, Result<string>>(use => use.AddAsync(desk.Act, code, wish, Ct))).Ok(out _, out var wrong), wrong?.Code);
        Assert.Equal("Draft", await StateOf(code));
        Assert.Equal("system.unready", await desk.Propose(code, SystemState.Pilot));

        await server.Sql<int>("""
            INSERT INTO user_group (code, system, name_th, name_en, duties_th, duties_en, is_sensitive, decider, longest_months, version)
            VALUES ($1 || '-a', $1, 'ก', 'a', 'ก', 'a', false, 'SsoAdmin', 12, 0)
            """, code);
        await server.Sql<int>("INSERT INTO oauth_client (id, system, metadata, secret_hashes, created_at) VALUES ($1, $1, '{}', '', lakmuang_now())", code);
        var pilot = await desk.Land.Ask<ChoosePilot, Result<ChosenPilot>>(use => use.AddAsync(
            desk.Act, code, new($"{desk.Land.CodeOf(desk.Land.Town)} 99999991", null, [], CatalogueDesk.Letter()), Ct));
        Assert.True(pilot.Ok(out var chosen, out _));
        Assert.Equal((1, "99999991"), (chosen!.Agencies, Assert.Single(chosen.Unknown)));

        Assert.Null(await desk.Propose(code, SystemState.Pilot));
        Assert.Equal("Pilot", await StateOf(code));
        Assert.Equal("system.unready", await desk.Propose(code, SystemState.Live));
        await server.Sql<int>("UPDATE information_system SET entry_answered = true WHERE code = $1", code);

        Assert.Null(await desk.Propose(code, SystemState.Live));
        Assert.Equal("system.step-open", await desk.Propose(code, SystemState.Live));
        Assert.Equal("Pilot", await StateOf(code));
        Assert.Equal("system.own-proposal", await desk.Confirm(desk.First, await desk.OpenStep(code)));
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'SystemStepRefused' AND by_person = $1", desk.First.Id.Value));
        Assert.Null(await desk.Confirm(desk.Second, await desk.OpenStep(code)));
        Assert.Equal("Live", await StateOf(code));
        Assert.Equal("system.step", await desk.Propose(code, SystemState.Pilot));

        var officer = await desk.Land.Person(desk.Land.Town);
        Assert.Null(await desk.Give(officer, $"{code}-a"));
        Assert.True(await desk.Holds(officer, code));
        Assert.Equal("system.too-soon", await desk.Propose(code, SystemState.Retired));
        Assert.Null(await desk.Propose(code, SystemState.Retired, desk.Today.AddDays(ProposeStep.NoticeDays)));
        Assert.Null(await desk.Confirm(desk.Second, await desk.OpenStep(code)));
        await desk.Jobs();
        Assert.True(await desk.Holds(officer, code));

        await server.Sql<int>("UPDATE system_step SET on_day = $2 WHERE id = $1", await desk.OpenStep(code), desk.Today);
        await desk.Jobs();
        Assert.Equal(("Retired", "Ended"), (await StateOf(code), await desk.StateOf(officer, $"{code}-a")));
        Assert.False(await desk.Holds(officer, code));
        Assert.Equal("access.grant.not-open", await desk.Give(officer, $"{code}-a"));
    }

    [Fact]
    public async Task A_pilot_is_open_for_its_agencies_alone_in_rights_in_the_portal_and_in_the_choice_of_groups()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        var (inside, outside) = (await desk.Land.Person(desk.Land.Town), await desk.Land.Person(desk.Land.Neighbour));
        Assert.Null(await desk.Give(inside, $"{code}-a"));
        Assert.Null(await desk.Give(outside, $"{code}-a"));
        await server.Sql<int>("UPDATE information_system SET state = 'Pilot' WHERE code = $1", code);
        Assert.True((await desk.Land.Ask<ChoosePilot, Result<ChosenPilot>>(use => use.AddAsync(
            desk.Act, code, new(desk.Land.CodeOf(desk.Land.Town), null, [], CatalogueDesk.Letter()), Ct))).Ok(out _, out _));

        Assert.True(await desk.Holds(inside, code));
        Assert.False(await desk.Holds(outside, code));
        Assert.True((await Entry(inside, code)).MayEnter);
        Assert.False((await Entry(outside, code)).MayEnter);
        Assert.Contains($"{code}-a", await Choice(desk.Land.Town));
        Assert.DoesNotContain($"{code}-a", await Choice(desk.Land.Neighbour));
        Assert.Equal("access.grant.not-open", await desk.Give(outside, $"{code}-b"));
        Assert.Null(await desk.Give(inside, $"{code}-b"));

        Assert.Null((await desk.Land.Ask<ChoosePilot, Result<string>>(use => use.RemoveAsync(desk.Act, code, desk.Land.CodeOf(desk.Land.Town), Ct))).Problem);
        Assert.False(await desk.Holds(inside, code));
    }

    [Fact]
    public async Task A_pilot_is_chosen_by_province_and_type()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System(SystemState.Draft);

        var result = await desk.Land.Ask<ChoosePilot, Result<ChosenPilot>>(use => use.AddAsync(desk.Act, code, new(null, "๓๖", ["DistrictOffice"], CatalogueDesk.Letter()), Ct));

        Assert.True(result.Ok(out var chosen, out var problem), problem?.Code);
        Assert.Equal(await server.Sql<long>("SELECT count(*) FROM agency WHERE type = 'DistrictOffice' AND state = 'Active'"), chosen!.Agencies);
    }

    [Fact]
    public async Task A_draft_is_open_for_integrators_alone()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System(SystemState.Draft);
        var (tester, officer) = (await desk.Land.Person(desk.Land.Root, roles: ["integrator"]), await desk.Land.Person(desk.Land.Town));

        Assert.Equal("access.grant.not-open", await desk.Give(officer, $"{code}-a"));
        Assert.Null(await desk.Give(tester, $"{code}-a"));
        Assert.True(await desk.Holds(tester, code));
        await server.Sql<int>("UPDATE access_grant SET state = 'Ended' WHERE holder = $1 AND user_group = 'integrator'", tester.Id.Value);
        Assert.False(await desk.Holds(tester, code));
    }

    [Fact]
    public async Task A_group_may_ask_for_more_than_its_system()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        await server.Sql<int>("UPDATE user_group SET required_level = 3 WHERE code = $1", $"{code}-b");
        var officer = await desk.Land.Person(desk.Land.Town);
        Assert.Null(await desk.Give(officer, $"{code}-a"));
        Assert.Equal(1, (await Entry(officer, code)).RequiredLevel);
        Assert.Equal(1, await server.Sql<int>("SELECT entry_level($1, $2)", officer.Id.Value, code));

        Assert.Null(await desk.Give(officer, $"{code}-b"));

        Assert.Equal(3, (await Entry(officer, code)).RequiredLevel);
        Assert.Equal(3, await server.Sql<int>("SELECT entry_level($1, $2)", officer.Id.Value, code));
    }

    [Fact]
    public async Task Two_who_change_the_same_system_do_not_overwrite_each_other()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        SystemWish Wish(string name) => new(name, "x", "ก", "x", null, null, null, null, "https://x.example/", 2, [], null);

        Assert.Null((await desk.Land.Ask<KeepSystem, Result<string>>(use => use.ChangeAsync(desk.Act, code, 0, Wish("ชื่อแรก"), Ct))).Problem);
        Assert.Equal("catalogue.stale", (await desk.Land.Ask<KeepSystem, Result<string>>(use => use.ChangeAsync(desk.Land.As(desk.Second), code, 0, Wish("ชื่อหลัง"), Ct))).Problem?.Code);
        Assert.Equal("ชื่อแรก", await server.Sql<string>("SELECT name_th FROM information_system WHERE code = $1", code));
    }

    [Theory]
    [InlineData("http://plan.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://user@plan.example/")]
    [InlineData("https://plan.example/#x")]
    [InlineData("//plan.example/")]
    public async Task An_entry_address_is_encrypted_and_plain(string address)
    {
        var desk = await CatalogueDesk.Of(server);

        var problem = (await desk.Land.Ask<KeepSystem, Result<string>>(use => use.AddAsync(
            desk.Act, $"x{desk.First.CitizenId.Digits}", new("ก", "x", "ก", "x", null, null, null, null, address, 2, [], null), Ct))).Problem;

        Assert.Equal("system.entry", problem?.Code);
    }

    [Fact]
    public async Task Nobody_but_an_operator_keeps_the_catalogue()
    {
        var desk = await CatalogueDesk.Of(server);
        foreach (var role in new[] { "overseer", "auditor", "integrator" })
        {
            var stranger = desk.Land.As(await desk.Land.Person(desk.Land.Root, roles: [role]));
            Assert.Equal("agency.not-yours", (await desk.Land.Ask<ListSystems, Result<SystemList>>(use => use.RunAsync(stranger, null, null, Ct))).Problem?.Code);
            Assert.Equal("agency.not-yours", await desk.Propose("info", SystemState.Retired, act: stranger));
        }
    }

    private Task<string?> StateOf(string code) => server.Sql<string>("SELECT state FROM information_system WHERE code = $1", code);

    private async Task<Entry> Entry(Somebody person, string system) => (await server.Ask<IEntitlements, Entry?>(e => e.EntryAsync(person.Id, system, Ct)))!;

    private async Task<IEnumerable<string>> Choice(AgencyId agency) => (await server.Ask<IRights, IReadOnlyList<GroupFacts>>(r => r.GroupsAsync(agency, Ct))).Select(g => g.Code);
}
