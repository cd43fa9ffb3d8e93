using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight;
using LakMuang.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Oversight;

/// <summary>Roles inside LakMuang come and go by two operators, and never by one.</summary>
public sealed class TwoPersonTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static int _letters;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_role_counts_when_a_second_operator_has_confirmed_it_and_not_before()
    {
        var land = await Country.Of(server);
        var (one, two) = (await Operator(land), await Operator(land));
        var newcomer = await land.Person(land.District);

        var id = await Proposed(land, one, newcomer, land.District, "overseer");
        Assert.False(await Holds(newcomer, "overseer"));
        Assert.Equal("role.own-proposal", (await Decide(land, one, id))?.Code);
        Assert.Null(await Decide(land, two, id));
        Assert.True(await Holds(newcomer, "overseer"));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'RoleDecisionRefused' AND by_person = $1", one.Id.Value));
    }

    [Fact]
    public async Task Nobody_proposes_a_role_for_themselves_or_confirms_one_about_themselves()
    {
        var land = await Country.Of(server);
        var (one, two) = (await Operator(land), await Operator(land));

        Assert.Equal("role.yourself", (await Propose(land, one, one, land.Root, "auditor")).Problem?.Code);
        var id = await Proposed(land, one, two, land.Root, "auditor");
        Assert.Equal("role.about-you", (await Decide(land, two, id))?.Code);
        Assert.False(await Holds(two, "auditor"));
    }

    [Fact]
    public async Task Only_operators_with_a_strong_sign_in_take_part()
    {
        var land = await Country.Of(server);
        var (one, two) = (await Operator(land), await Operator(land));
        var (overseer, newcomer) = (await land.Person(land.Province, roles: ["overseer"]), await land.Person(land.District));
        var id = await Proposed(land, one, newcomer, land.District, "integrator");

        Assert.Equal("agency.not-yours", (await Decide(land, overseer, id))?.Code);
        Assert.Equal("agency.not-yours", (await Propose(land, overseer, newcomer, land.District, "auditor")).Problem?.Code);
        Assert.Equal("agency.stronger-sign-in", (await Decide(land, two, id, level: 2))?.Code);
        Assert.False(await Holds(newcomer, "integrator"));
    }

    [Fact]
    public async Task A_proposal_expires_after_seven_days_and_may_be_made_again()
    {
        var land = await Country.Of(server);
        var (one, two) = (await Operator(land), await Operator(land));
        var newcomer = await land.Person(land.District);
        var id = await Proposed(land, one, newcomer, land.District, "auditor");
        Assert.Equal("role.waiting", (await Propose(land, one, newcomer, land.District, "auditor")).Problem?.Code);

        await server.PassAsync(TimeSpan.FromDays(7));

        Assert.Equal("role.expired", (await Decide(land, two, id))?.Code);
        Assert.False(await Holds(newcomer, "auditor"));
        Assert.Null(await Decide(land, two, await Proposed(land, one, newcomer, land.District, "auditor")));
    }

    [Fact]
    public async Task An_ending_takes_two_and_never_leaves_fewer_than_two_operators()
    {
        var land = await Country.Of(server);
        await server.Sql<int>("UPDATE access_grant SET state = 'Ended' WHERE user_group = 'dla-operator'");
        var (one, two, three) = (await Operator(land), await Operator(land), await Operator(land));
        var (first, second) = (await End(land, one, three), await End(land, three, one));

        Assert.Null(await Decide(land, two, first));
        Assert.False(await Holds(three, "dla-operator"));
        Assert.Equal("role.last-two", (await Decide(land, two, second))?.Code);
        Assert.True(await Holds(one, "dla-operator"));
    }

    [Fact]
    public async Task Two_endings_at_once_on_two_nodes_leave_two_operators()
    {
        var land = await Country.Of(server);
        await server.Sql<int>("UPDATE access_grant SET state = 'Ended' WHERE user_group = 'dla-operator'");
        var (one, two, three) = (await Operator(land), await Operator(land), await Operator(land));
        var (first, second) = (await End(land, one, three), await End(land, three, two));
        await using var node = server.SecondNode();
        await using var elsewhere = node.Services.CreateAsyncScope();

        var answers = await Task.WhenAll(
            Decide(land, two, first),
            Task.Run(async () => (await elsewhere.ServiceProvider.GetRequiredService<DecideRoleChange>().RunAsync(land.As(one), second, true, null, Ct)).Problem, Ct));

        Assert.Single(answers, a => a is null);
        Assert.Equal(2, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE user_group = 'dla-operator' AND state = 'Active'"));
    }

    private static Task<Somebody> Operator(Country land) => land.Person(land.Root, roles: ["dla-operator"]);

    private static GivenLetter Letter() => new($"มท 0801/{Interlocked.Increment(ref _letters)}", new(2026, 11, 1), null, null);

    private static Task<Result<Guid>> Propose(Country land, Somebody by, Somebody whom, AgencyId agency, string role) =>
        land.Ask<ProposeRoleChange, Result<Guid>>(use => use.GiveAsync(
            land.As(by), new(whom.CitizenId.Digits, land.CodeOf(agency), role, null, Letter(), "ตามคำสั่งมอบหมาย"), Ct));

    private static async Task<Guid> Proposed(Country land, Somebody by, Somebody whom, AgencyId agency, string role)
    {
        var result = await Propose(land, by, whom, agency, role);
        Assert.True(result.Ok(out var id, out var problem), problem?.Code);
        return id;
    }

    private async Task<Guid> End(Country land, Somebody by, Somebody whom)
    {
        var grant = await server.Sql<Guid>("SELECT id FROM access_grant WHERE holder = $1 AND state = 'Active'", whom.Id.Value);
        var result = await land.Ask<ProposeRoleChange, Result<Guid>>(use => use.EndAsync(land.As(by), grant, Letter(), "ย้ายไปส่วนราชการอื่น", Ct));
        Assert.True(result.Ok(out var id, out var problem), problem?.Code);
        return id;
    }

    private static Task<Problem?> Decide(Country land, Somebody by, Guid id, int level = 3) =>
        land.Try<DecideRoleChange, Guid>(use => use.RunAsync(land.As(by, level), id, true, null, Ct));

    private Task<bool> Holds(Somebody person, string role) => server.Ask<Access.Contracts.IRoles, bool>(roles => roles.HoldsAsync(person.Id, role, Ct));
}
