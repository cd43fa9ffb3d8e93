using LakMuang.Access;
using LakMuang.Access.Conflicts;
using LakMuang.Access.Contracts;
using LakMuang.Access.Groups;
using LakMuang.Access.Systems;
using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Catalogue;

/// <summary>Two operators, and a system with three groups of one test's own.</summary>
internal sealed class CatalogueDesk(LakMuangServer server, Country land, Somebody first, Somebody second)
{
    private static int _numbers;

    public Country Land => land;

    public Somebody First => first;

    public Somebody Second => second;

    public DateOnly Today => ThaiDate.Day(server.Clock.GetUtcNow());

    public Act Act => land.As(first);

    public static async Task<CatalogueDesk> Of(LakMuangServer server)
    {
        var land = await Country.Of(server);
        return new(server, land, await land.Person(land.Root, roles: ["dla-operator"]), await land.Person(land.Root, roles: ["dla-operator"]));
    }

    public static GivenLetter Letter() => new($"มท 0806/{Interlocked.Increment(ref _numbers) + 70_000}", new(2026, 1, 5), null, null);

    /// <summary>A system in a state, with groups {code}-a, -b and -c.</summary>
    public async Task<string> System(SystemState state = SystemState.Live)
    {
        var code = $"sys{Interlocked.Increment(ref _numbers)}";
        await server.Ask<LoadAccess, bool>(async load =>
        {
            await load.DefineAsync(
                land.Job(),
                [new() { Code = code, NameTh = $"ระบบ {code}", NameEn = code, AboutTh = "ทดสอบ", AboutEn = "test", State = state, RequiredLevel = 1, EntryAddress = new("https://test.example/"), Icon = "system", Rank = 50 }],
                [.. new[] { "a", "b", "c" }.Select(g => new UserGroup
                {
                    Code = $"{code}-{g}", System = code, NameTh = $"กลุ่ม {g}", NameEn = $"Group {g}", DutiesTh = "ทดสอบ", DutiesEn = "test",
                    IsSensitive = false, Decider = Decider.SsoAdmin, LongestMonths = 24,
                })],
                default);
            return true;
        });
        return code;
    }

    public async Task<Guid> Rule(string one, string other, DutyWeight weight = DutyWeight.NeedsException, DutyReach reach = DutyReach.SameAgency, bool exceptHead = false)
    {
        var result = await land.Ask<KeepRules, Result<Guid>>(use => use.AddAsync(
            Act, new(one, other, reach, weight, exceptHead, "ผู้จัดทำและผู้อนุมัติต้องเป็นคนละคน", "Who makes does not approve."), Letter(), default));
        Assert.True(result.Ok(out var rule, out var problem), problem?.Code);
        return rule;
    }

    /// <summary>Gives a right the way every use case does: within a commit.</summary>
    public async Task<string?> Give(Somebody person, string group, DateOnly? from = null, DateOnly? until = null, AgencyId? agency = null)
    {
        var post = agency is { } other && other != person.Agency ? await PostAsync(person, other) : person.Appointment;
        await using var scope = server.Services.CreateAsyncScope();
        var given = await scope.ServiceProvider.GetRequiredService<IRights>().GiveAsync(
            land.Job(), new(person.Id, agency ?? person.Agency, group, post, person.Letter, from ?? Today, until), default);
        if (given.Problem is { } problem)
        {
            return problem.Code;
        }

        try
        {
            await scope.ServiceProvider.GetRequiredService<LakMuangDb>().CommitAsync(land.Job(), default);
            return null;
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            return "double";
        }
    }

    public async Task End(Somebody person, string group)
    {
        var grant = await server.Sql<Guid>("SELECT id FROM access_grant WHERE holder = $1 AND user_group = $2 AND state <> 'Ended' LIMIT 1", person.Id.Value, group);
        if (grant != default)
        {
            await land.Ask<EndGrant, Result<Guid>>(use => use.RunAsync(land.Job(), grant, default));
        }
    }

    public async Task<string?> Excuse(Somebody by, Guid rule, Somebody person, DateOnly until) => (await land.Try<ExcuseConflict, Guid>(use => use.GiveAsync(
        land.As(by), person.Agency, new(rule, person.Id, until, Letter(), "ขาดบุคลากรระหว่างสรรหา"), default)))?.Code;

    public async Task Settle()
    {
        while (await server.Ask<SettleExcuses, bool>(use => use.RunAsync(land.Job(), default)))
        {
        }
    }

    public async Task Jobs()
    {
        while (await server.Ask<CarryOutSteps, bool>(use => use.RunAsync(land.Job(), default)))
        {
        }

        while (await server.Ask<CarryOutGroupPlans, bool>(use => use.RunAsync(land.Job(), default)))
        {
        }
    }

    public Task<string?> StateOf(Somebody person, string group) => server.Sql<string>(
        "SELECT string_agg(state, ',' ORDER BY given_at, state) FROM access_grant WHERE holder = $1 AND user_group = $2", person.Id.Value, group);

    public Task<bool> Holds(Somebody person, string system) => server.Sql<bool>("SELECT holds_right($1, $2, $3)", person.Id.Value, system, person.Agency.Value);

    public async Task<string?> Propose(string system, SystemState to, DateOnly? on = null, Act? act = null) => (await land.Try<ProposeStep, Guid>(use => use.RunAsync(
        act ?? Act, system, new(to, on, Letter(), "ตามแผนการเชื่อมต่อระบบ"), default)))?.Code;

    public Task<Guid> OpenStep(string system) => server.Sql<Guid>("SELECT id FROM system_step WHERE system = $1 AND state IN ('Waiting', 'Confirmed')", system);

    public async Task<string?> Confirm(Somebody by, Guid step) => (await land.Try<DecideStep, Guid>(use => use.RunAsync(land.As(by), step, true, default)))?.Code;

    // A right rests on a post in its own agency.
    private async Task<Guid> PostAsync(Somebody person, AgencyId agency)
    {
        var known = await server.Sql<Guid>("SELECT id FROM appointment WHERE person = $1 AND agency = $2 AND ended_at IS NULL LIMIT 1", person.Id.Value, agency.Value);
        if (known != default)
        {
            return known;
        }

        var id = Guid.CreateVersion7();
        await land.Ask<LoadDirectory, bool>(async load =>
        {
            await load.AppointmentsAsync([new(id, person.Id, agency, AppointmentKind.Assigned, "นักวิชาการ", "", null, new(2026, 1, 5), null, person.Letter)], default);
            return true;
        });
        return id;
    }
}
