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

    /// <summary>Their account is back, and with it what waited for it.</summary>
    public async Task Reinstate(Somebody person)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LakMuangDb>();
        db.Note(new LakMuang.Accounts.Contracts.AccountReinstated(person.Id));
        await db.CommitAsync(land.Job(), default);
    }

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

    public async Task<Result<Guid>> Draft(string group, string[] into, DateOnly? on = null, Somebody? by = null) => await land.Ask<DraftGroupPlan, Result<Guid>>(use => use.RunAsync(
        land.As(by ?? first), group, new(into, on ?? Today, Letter(), "ปรับกลุ่มผู้ใช้งาน"), default));

    public async Task<PlanView> Look(Guid plan)
    {
        var result = await land.Ask<ShowGroupPlan, Result<PlanView>>(use => use.RunAsync(Act, plan, default));
        Assert.True(result.Ok(out var view, out var problem), problem?.Code);
        return view!;
    }

    public async Task<string?> Agree(Guid plan, Somebody? by = null)
    {
        var seen = (await Look(plan)).Preview!.Digest;
        return (await land.Try<DecideGroupPlan, Guid>(use => use.AgreeAsync(land.As(by ?? second), plan, seen, default)))?.Code;
    }

    /// <summary>Drafted for tomorrow and agreed to: the server's own job leaves it alone.</summary>
    public async Task<Guid> Plan(string group, params string[] into)
    {
        var drafted = await Draft(group, into, Today.AddDays(1));
        Assert.True(drafted.Ok(out var plan, out var problem), problem?.Code);
        Assert.Null(await Agree(plan));
        return plan;
    }

    /// <summary>Its day has come.</summary>
    public async Task CarryOut(Guid plan)
    {
        await server.Sql<int>("UPDATE group_plan SET on_day = $2 WHERE id = $1", plan, Today);
        await Jobs();
    }

    /// <summary>Another record of the same human being: with a number that was only given.</summary>
    public async Task<Somebody> Twin(Somebody of, AgencyId agency, params string[] roles)
    {
        var twin = await land.Person(agency, roles: roles);
        await server.Sql<int>(
            "UPDATE person SET claimed_lookup = o.citizen_id_lookup FROM person o WHERE o.id = $1 AND person.id = $2", of.Id.Value, twin.Id.Value);
        return twin;
    }

    public async Task<string?> Withdraw(Somebody by, AgencyId agency, Guid letter)
    {
        var seen = (await land.Ask<WhatRestsOn, RestingView>(use => use.RunAsync(new(letter), default))).Digest;
        return (await land.Try<WithdrawLetter, int>(use => use.RunAsync(land.As(by), agency, new(letter), ReasonToWithdraw.Revoked, seen, default)))?.Code;
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
