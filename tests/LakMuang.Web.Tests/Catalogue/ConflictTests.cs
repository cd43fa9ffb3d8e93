using LakMuang.Access;
using LakMuang.Access.Conflicts;
using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using LakMuang.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Catalogue;

/// <summary>Duties that one person may not hold are kept apart by whichever way a right comes (B-6).</summary>
public sealed class ConflictTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_second_duty_is_refused_with_the_reason_and_another_person_may_have_it()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        await desk.Rule($"{code}-a", $"{code}-b");
        var (clerk, other) = (await desk.Land.Person(desk.Land.Town), await desk.Land.Person(desk.Land.Town));

        Assert.Null(await desk.Give(clerk, $"{code}-a"));
        Assert.Equal("access.duty.conflict", await desk.Give(clerk, $"{code}-b"));
        Assert.Null(await desk.Give(clerk, $"{code}-c"));
        Assert.Null(await desk.Give(other, $"{code}-b"));
        await desk.End(clerk, $"{code}-a");
        Assert.Null(await desk.Give(clerk, $"{code}-b"));
    }

    [Fact]
    public async Task A_rule_reaches_one_agency_or_all()
    {
        var desk = await CatalogueDesk.Of(server);
        var (here, anywhere) = (await desk.System(), await desk.System());
        await desk.Rule($"{here}-a", $"{here}-b");
        await desk.Rule($"{anywhere}-a", $"{anywhere}-b", reach: DutyReach.Anywhere);
        var clerk = await desk.Land.Person(desk.Land.Town);
        Assert.Null(await desk.Give(clerk, $"{here}-a"));
        Assert.Null(await desk.Give(clerk, $"{anywhere}-a"));

        Assert.Null(await desk.Give(clerk, $"{here}-b", agency: desk.Land.Neighbour));
        Assert.Equal("access.duty.conflict", await desk.Give(clerk, $"{anywhere}-b", agency: desk.Land.Neighbour));
    }

    [Fact]
    public async Task Days_that_do_not_meet_do_not_clash()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        await desk.Rule($"{code}-a", $"{code}-b");
        var clerk = await desk.Land.Person(desk.Land.Town);
        Assert.Null(await desk.Give(clerk, $"{code}-a", until: desk.Today.AddDays(10)));

        Assert.Equal("access.duty.conflict", await desk.Give(clerk, $"{code}-b", desk.Today.AddDays(10)));
        Assert.Null(await desk.Give(clerk, $"{code}-b", desk.Today.AddDays(11)));
    }

    [Fact]
    public async Task Two_at_once_do_not_slip_through()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        await desk.Rule($"{code}-a", $"{code}-b", DutyWeight.Block);
        for (var turn = 0; turn < 5; turn++)
        {
            var clerk = await desk.Land.Person(desk.Land.Town);

            var answers = await Task.WhenAll(desk.Give(clerk, $"{code}-a"), desk.Give(clerk, $"{code}-b"));

            Assert.Single(answers, a => a is null);
            Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE holder = $1 AND system = $2", clerk.Id.Value, code));
        }
    }

    [Fact]
    public async Task Whoever_forgets_to_ask_is_stopped_by_the_database()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        await desk.Rule($"{code}-a", $"{code}-b");
        var clerk = await desk.Land.Person(desk.Land.Town);
        Assert.Null(await desk.Give(clerk, $"{code}-a"));

        var failure = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => server.Ask<LoadAccess, bool>(async load =>
        {
            await load.GrantsAsync(desk.Land.Job(), [new(clerk.Id, clerk.Agency, code, $"{code}-b", clerk.Appointment, clerk.Letter, desk.Today, null)], Ct);
            return true;
        }));

        Assert.Equal("access_grant_duties", failure.ConstraintName);
    }

    [Fact]
    public async Task One_duty_may_be_exchanged_for_the_other_in_one_commit()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        await desk.Rule($"{code}-a", $"{code}-b", DutyWeight.Block);
        var clerk = await desk.Land.Person(desk.Land.Town);
        Assert.Null(await desk.Give(clerk, $"{code}-a"));
        var old = await server.Sql<Guid>("SELECT id FROM access_grant WHERE holder = $1", clerk.Id.Value);
        await using var scope = server.Services.CreateAsyncScope();
        var rights = scope.ServiceProvider.GetRequiredService<IRights>();

        Assert.Null((await rights.EndAsync(desk.Land.Job(), old, Ct)).Problem);
        var given = await rights.GiveAsync(desk.Land.Job(), new(clerk.Id, clerk.Agency, $"{code}-b", clerk.Appointment, clerk.Letter, desk.Today, null), Ct);
        Assert.Null(given.Problem);
        await scope.ServiceProvider.GetRequiredService<LakMuangDb>().CommitAsync(desk.Land.Job(), Ct);

        Assert.Equal("Active", await desk.StateOf(clerk, $"{code}-b"));
    }

    [Fact]
    public async Task Two_duties_in_one_commit_clash_with_each_other()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        await desk.Rule($"{code}-a", $"{code}-b");
        var clerk = await desk.Land.Person(desk.Land.Town);
        await using var scope = server.Services.CreateAsyncScope();
        var rights = scope.ServiceProvider.GetRequiredService<IRights>();

        Assert.Null((await rights.GiveAsync(desk.Land.Job(), new(clerk.Id, clerk.Agency, $"{code}-a", clerk.Appointment, clerk.Letter, desk.Today, null), Ct)).Problem);
        var second = await rights.GiveAsync(desk.Land.Job(), new(clerk.Id, clerk.Agency, $"{code}-b", clerk.Appointment, clerk.Letter, desk.Today, null), Ct);

        Assert.Equal("access.duty.conflict", second.Problem?.Code);
    }

    [Fact]
    public async Task An_exception_comes_from_above_with_an_end_and_when_it_ends_the_later_right_waits()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        var rule = await desk.Rule($"{code}-a", $"{code}-b");
        var (admin, above, clerk) = (
            await desk.Land.Person(desk.Land.Town, Office.SsoAdmin), await desk.Land.Person(desk.Land.District, roles: ["overseer"]), await desk.Land.Person(desk.Land.Town));
        Assert.Null(await desk.Give(clerk, $"{code}-a"));

        Assert.Equal("agency.not-yours", await desk.Excuse(admin, rule, clerk, desk.Today.AddDays(5)));
        Assert.Equal("duty.until", await desk.Excuse(above, rule, clerk, desk.Today.AddDays(-1)));
        Assert.Equal("duty.until", await desk.Excuse(above, rule, clerk, desk.Today.AddMonths(13)));
        Assert.Null(await desk.Excuse(above, rule, clerk, desk.Today.AddDays(5)));
        Assert.Equal("access.duty.conflict", await desk.Give(clerk, $"{code}-b", desk.Today.AddDays(6)));
        Assert.Null(await desk.Give(clerk, $"{code}-b"));
        await desk.Settle();
        Assert.Equal("Active", await desk.StateOf(clerk, $"{code}-b"));

        await server.Sql<int>("UPDATE duty_excuse SET until_day = $2 WHERE rule = $1", rule, desk.Today.AddDays(-1));
        await desk.Settle();
        Assert.Equal(("Active", "Suspended"), (await desk.StateOf(clerk, $"{code}-a"), await desk.StateOf(clerk, $"{code}-b")));
        Assert.Equal("DutyConflict", await server.Sql<string>("SELECT suspended_because FROM access_grant WHERE holder = $1 AND state = 'Suspended'", clerk.Id.Value));
        var page = await desk.Land.Ask<ListConflicts, Result<ConflictPage>>(use => use.OfAgencyAsync(desk.Land.As(admin), desk.Land.Town, 1, Ct));
        Assert.True(page.Ok(out var listed, out _));
        Assert.Contains(listed!.Suspended, l => l.Person == clerk.Id);

        Assert.Null(await desk.Excuse(above, rule, clerk, desk.Today.AddDays(5)));
        Assert.Equal("Active", await desk.StateOf(clerk, $"{code}-b"));
    }

    [Fact]
    public async Task An_exception_falls_with_its_letter_in_the_same_commit()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        var rule = await desk.Rule($"{code}-a", $"{code}-b");
        var (above, clerk) = (await desk.Land.Person(desk.Land.District, roles: ["overseer"]), await desk.Land.Person(desk.Land.Town));
        Assert.Null(await desk.Give(clerk, $"{code}-a"));
        Assert.Null(await desk.Excuse(above, rule, clerk, desk.Today.AddDays(5)));
        Assert.Null(await desk.Give(clerk, $"{code}-b"));
        var letter = await server.Sql<Guid>("SELECT letter FROM duty_excuse WHERE rule = $1", rule);

        var withdraws = await desk.Land.Person(desk.Land.Province, roles: ["overseer"]);
        var seen = (await desk.Land.Ask<LakMuang.Agencies.WhatRestsOn, LakMuang.Agencies.RestingView>(use => use.RunAsync(new(letter), Ct))).Digest;
        var problem = (await desk.Land.Ask<LakMuang.Agencies.WithdrawLetter, Result<int>>(use => use.RunAsync(
            desk.Land.As(withdraws), desk.Land.District, new(letter), ReasonToWithdraw.Revoked, seen, Ct))).Problem;

        Assert.Null(problem);
        Assert.Equal("Suspended", await desk.StateOf(clerk, $"{code}-b"));
    }

    [Fact]
    public async Task Nobody_excuses_themselves_and_some_rules_know_no_exception()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        var (never, soft) = (await desk.Rule($"{code}-a", $"{code}-b", DutyWeight.Block), await desk.Rule($"{code}-a", $"{code}-c"));
        var operatorInTown = await desk.Land.Person(desk.Land.Root, roles: ["dla-operator"]);

        Assert.Equal("duty.never", await desk.Excuse(desk.First, never, await desk.Land.Person(desk.Land.Town), desk.Today));
        Assert.Equal("duty.yourself", await desk.Excuse(operatorInTown, soft, operatorInTown, desk.Today));
        Assert.Equal("duty.not-theirs", (await desk.Land.Try<ExcuseConflict, Guid>(use => use.GiveAsync(
            desk.Act, desk.Land.Town, new(soft, desk.Second.Id, desk.Today, CatalogueDesk.Letter(), "ขาดบุคลากร"), Ct)))?.Code);
    }

    [Fact]
    public async Task A_head_of_finance_may_hold_both_where_the_rule_says_so_and_is_reported()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        await desk.Rule($"{code}-a", $"{code}-b", exceptHead: true);
        var (head, clerk) = (await desk.Land.Person(desk.Land.Town, Office.HeadOfFinance), await desk.Land.Person(desk.Land.Town));
        foreach (var person in new[] { head, clerk })
        {
            Assert.Null(await desk.Give(person, $"{code}-a"));
        }

        Assert.Null(await desk.Give(head, $"{code}-b"));
        Assert.Equal("access.duty.conflict", await desk.Give(clerk, $"{code}-b"));
        var page = await desk.Land.Ask<ListConflicts, Result<ConflictPage>>(use => use.OfAgencyAsync(desk.Act, desk.Land.Town, 1, Ct));
        Assert.True(page.Ok(out var listed, out _));
        Assert.Equal((head.Id, Excusal.HeadOfFinance), (Assert.Single(listed!.Lines).Person, listed.Lines[0].Excusal));
        Assert.Equal(0, listed.Unexcused);
    }

    [Fact]
    public async Task Who_held_both_before_the_rule_keeps_them_and_is_work_for_the_office_above()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        var clerk = await desk.Land.Person(desk.Land.Town);
        Assert.Null(await desk.Give(clerk, $"{code}-a"));
        Assert.Null(await desk.Give(clerk, $"{code}-b"));
        var wish = new RuleWish($"{code}-a", $"{code}-b", DutyReach.SameAgency, DutyWeight.NeedsException, false, "เหตุผลของกติกา", "Because of it.");
        Assert.True((await desk.Land.Ask<KeepRules, Result<RuleEffects>>(use => use.PreviewAsync(desk.Act, wish, Ct))).Ok(out var effects, out _));
        Assert.Equal((1, 1), (effects!.People, effects.Agencies));

        var rule = await desk.Rule($"{code}-a", $"{code}-b");

        Assert.Equal("Active", await desk.StateOf(clerk, $"{code}-b"));
        Assert.Equal(1, await Below(desk));
        Assert.True(await IsListed(desk, clerk));
        var above = await desk.Land.Person(desk.Land.District, roles: ["overseer"]);
        Assert.Null(await desk.Excuse(above, rule, clerk, desk.Today.AddDays(5)));
        Assert.Equal(0, await Below(desk));
    }

    [Fact]
    public async Task A_rule_that_ended_stops_nobody_and_there_is_one_rule_for_two_duties()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        var rule = await desk.Rule($"{code}-b", $"{code}-a");
        Assert.Equal("duty.there", (await desk.Land.Try<KeepRules, Guid>(use => use.AddAsync(
            desk.Act, new($"{code}-a", $"{code}-b", DutyReach.Anywhere, DutyWeight.Block, false, "เหตุผลของกติกา", "Because of it."), CatalogueDesk.Letter(), Ct)))?.Code);
        var clerk = await desk.Land.Person(desk.Land.Town);
        Assert.Null(await desk.Give(clerk, $"{code}-a"));

        Assert.Null(await desk.Land.Try<KeepRules, Guid>(use => use.EndAsync(desk.Act, rule, CatalogueDesk.Letter(), Ct)));

        Assert.Null(await desk.Give(clerk, $"{code}-b"));
    }

    [Fact]
    public async Task Two_records_that_become_one_are_listed_with_what_each_of_them_brought()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        await desk.Rule($"{code}-a", $"{code}-b");
        var (clerk, twin) = (await desk.Land.Person(desk.Land.Town), await desk.Land.Person(desk.Land.Town));
        Assert.Null(await desk.Give(clerk, $"{code}-a"));
        Assert.Null(await desk.Give(twin, $"{code}-b"));
        Assert.False(await IsListed(desk, clerk));

        await server.Sql<int>("UPDATE access_grant SET holder = $1 WHERE holder = $2", clerk.Id.Value, twin.Id.Value);

        Assert.True(await IsListed(desk, clerk));
    }

    [Fact]
    public async Task Rights_that_came_in_one_instant_from_two_sides_are_found_by_the_next_look()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        var clerk = await desk.Land.Person(desk.Land.Town);
        Assert.Null(await desk.Give(clerk, $"{code}-a"));
        Assert.Null(await desk.Give(clerk, $"{code}-b"));
        var rule = await desk.Rule($"{code}-a", $"{code}-b");

        // As neither transaction saw the other.
        await server.Sql<int>("DELETE FROM duty_pair p USING access_grant g WHERE g.id = p.one AND g.holder = $1", clerk.Id.Value);
        Assert.False(await IsListed(desk, clerk));
        await server.Ask<PairDuties, bool>(use => use.RunAsync(Ct));

        Assert.True(await IsListed(desk, clerk));
        Assert.Null(await desk.Land.Try<KeepRules, Guid>(use => use.EndAsync(desk.Act, rule, CatalogueDesk.Letter(), Ct)));
        Assert.False(await IsListed(desk, clerk));

        await desk.End(clerk, $"{code}-a");
        await server.Ask<PairDuties, bool>(use => use.RunAsync(Ct));
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM duty_pair p JOIN access_grant g ON g.id = p.one WHERE g.holder = $1", clerk.Id.Value));
    }

    /// <summary>In the country's list of those who break a rule.</summary>
    private static async Task<bool> IsListed(CatalogueDesk desk, Somebody person)
    {
        for (var number = 1; ; number++)
        {
            var page = await desk.Land.Ask<ListConflicts, Result<ConflictPage>>(use => use.OfCountryAsync(desk.Act, number, Ct));
            Assert.True(page.Ok(out var listed, out _));
            if (listed!.Lines.Any(line => line.Person == person.Id) || listed.Lines.Count == 0)
            {
                return listed.Lines.Count > 0;
            }
        }
    }

    private static async Task<int> Below(CatalogueDesk desk)
    {
        var work = await desk.Land.Ask<LakMuang.Oversight.ListBelow, Result<LakMuang.Oversight.WorkPage>>(use => use.RunAsync(
            desk.Act, desk.Land.District, null, LakMuang.Oversight.Contracts.WorkKind.DutyConflict, 1, Ct));
        Assert.True(work.Ok(out var page, out var problem), problem?.Code);
        return page!.Total;
    }
}
