using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight;
using LakMuang.Oversight.Contracts;
using LakMuang.Storage;
using LakMuang.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Oversight;

/// <summary>SSO admins come by a letter and somebody outside their agency, and by no other way (L2-3, invariant 3).</summary>
public sealed class NominationTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static int _letters;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_nominee_is_no_admin_before_the_office_above_confirms_and_is_one_in_the_same_moment()
    {
        var land = await Country.Of(server);
        var (admin, nominee) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        var overseer = await land.Person(land.District, roles: ["overseer"]);

        var id = await Proposed(land, admin, nominee, AdminRank.Deputy);
        Assert.False(await land.IsAdmin(nominee, land.Town));

        Assert.Null(await Decide(land, overseer, land.Town, id, true));
        Assert.True(await land.IsAdmin(nominee, land.Town));
        Assert.Contains("รับรองแล้ว", await land.MailOf(nominee).Text(), StringComparison.Ordinal);
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'AdminConfirmed' AND by_person = $1", overseer.Id.Value));
        Assert.Equal(2, await server.Sql<long>(
            "SELECT count(*) FROM audit_entry e JOIN admin_nomination n ON n.letter = e.authority WHERE n.id = $1 AND e.what IN ('AdminNominated', 'AdminConfirmed')", id));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM outbox_message WHERE key = $1", $"nomination:{id:N}:{admin.Id.Value:N}"));
    }

    [Fact]
    public async Task A_refusal_needs_a_reason_and_appoints_nobody()
    {
        var land = await Country.Of(server);
        var (admin, nominee) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        var overseer = await land.Person(land.Province, roles: ["overseer"]);
        var id = await Proposed(land, admin, nominee, AdminRank.Deputy);

        Assert.Equal("nomination.reason", (await Decide(land, overseer, land.Town, id, false))?.Code);
        Assert.Null(await Decide(land, overseer, land.Town, id, false, "หนังสือไม่ตรงกับตัวบุคคล"));
        Assert.False(await land.IsAdmin(nominee, land.Town));
        Assert.Equal("nomination.decided", (await Decide(land, overseer, land.Town, id, true))?.Code);
    }

    [Fact]
    public async Task Nobody_decides_about_themselves_their_own_proposal_or_their_own_agency()
    {
        var land = await Country.Of(server);
        var admin = await land.Person(land.Town, Office.SsoAdmin);
        var overseer = await land.Person(land.District, roles: ["overseer"]);
        var @operator = await land.Person(land.Town, roles: ["dla-operator"]);

        var own = await Proposed(land, overseer, await land.Person(land.Town), AdminRank.Deputy);
        Assert.Equal("nomination.own-proposal", (await Decide(land, overseer, land.Town, own, true))?.Code);

        var ofOperator = await Proposed(land, admin, @operator, AdminRank.Deputy);
        Assert.Equal("nomination.own", (await Decide(land, @operator, land.Town, ofOperator, true))?.Code);

        var third = await Proposed(land, admin, await land.Person(land.Town), AdminRank.Deputy);
        Assert.Equal("nomination.own-agency", (await Decide(land, @operator, land.Town, third, true))?.Code);
        Assert.Equal("agency.not-yours", (await Decide(land, admin, land.Town, third, true))?.Code);
        Assert.Equal(3, await server.Sql<long>(
            "SELECT count(*) FROM audit_entry WHERE what = 'AdminDecisionRefused' AND by_person = ANY($1)", new[] { overseer.Id.Value, @operator.Id.Value }));
    }

    [Fact]
    public async Task Only_offices_above_decide_and_never_one_beside_or_below_or_by_another_agencys_address()
    {
        var land = await Country.Of(server);
        var (admin, nominee) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        var id = await Proposed(land, admin, nominee, AdminRank.Deputy);

        var neighbour = await land.Person(land.Neighbour, Office.SsoAdmin);
        var elsewhere = await land.Person(land.OtherProvince, roles: ["overseer"]);
        var inTown = await land.Person(land.Town, roles: ["overseer"]);
        var auditor = await land.Person(land.Root, roles: ["auditor"]);
        foreach (var stranger in new[] { neighbour, elsewhere, inTown, auditor, nominee })
        {
            Assert.Equal("agency.not-yours", (await Decide(land, stranger, land.Town, id, true))?.Code);
        }

        Assert.Equal("nomination.none", (await Decide(land, elsewhere, land.Far, id, true))?.Code);
        var overseer = await land.Person(land.Province, roles: ["overseer"]);
        Assert.Equal("agency.stronger-sign-in", (await Decide(land, overseer, land.Town, id, true, level: 2))?.Code);
        Assert.False(await land.IsAdmin(nominee, land.Town));
        Assert.Null(await Decide(land, overseer, land.Town, id, true));
    }

    [Fact]
    public async Task The_first_of_two_deciders_wins_and_the_other_is_shown_what_happened()
    {
        var land = await Country.Of(server);
        var (admin, nominee) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        var (one, two) = (await land.Person(land.District, roles: ["overseer"]), await land.Person(land.Province, roles: ["overseer"]));
        var id = await Proposed(land, admin, nominee, AdminRank.Deputy);
        await using var node = server.SecondNode();
        await using var elsewhere = node.Services.CreateAsyncScope();

        var answers = await Task.WhenAll(
            Decide(land, one, land.Town, id, true),
            Task.Run(async () => (await elsewhere.ServiceProvider.GetRequiredService<DecideNomination>()
                .RunAsync(land.As(two), land.Town, id, false, "ไม่ใช่ผู้ที่ตกลงกัน", Ct)).Problem, Ct));

        Assert.Single(answers, a => a is null);
        Assert.Equal("nomination.decided", answers.Single(a => a is not null)!.Code);
        Assert.Equal(answers[0] is null, await land.IsAdmin(nominee, land.Town));
        Assert.Equal(answers[0] is null ? 1 : 0, await server.Sql<long>(
            "SELECT count(*) FROM appointment WHERE person = $1 AND office = 'SsoAdmin'", nominee.Id.Value));
    }

    [Fact]
    public async Task A_replacement_ends_the_old_principal_in_the_commit_that_appoints_the_new_one()
    {
        var land = await Country.Of(server);
        var (admin, nominee) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        var overseer = await land.Person(land.District, roles: ["overseer"]);
        Assert.Equal("nomination.replaces", (await Propose(land, admin, nominee, AdminRank.Principal)).Problem?.Code);

        var id = await Proposed(land, admin, nominee, AdminRank.Principal, admin.Appointment);
        Assert.True(await land.IsAdmin(admin, land.Town));
        Assert.Null(await Decide(land, overseer, land.Town, id, true));

        Assert.True(await land.IsAdmin(nominee, land.Town));
        Assert.False(await land.IsAdmin(admin, land.Town));
        Assert.True(await server.Sql<bool>(
            "SELECT a.ended_at = n.decided_at FROM appointment a JOIN admin_nomination n ON n.replaces = a.id WHERE n.id = $1", id));
    }

    [Fact]
    public async Task Nobody_leaves_before_their_successor_stands_there_and_a_term_that_is_over_is_not_confirmed()
    {
        var land = await Country.Of(server);
        var (admin, nominee) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        var overseer = await land.Person(land.District, roles: ["overseer"]);
        var today = ThaiDate.Day(server.Clock.GetUtcNow());
        var id = await Proposed(land, admin, nominee, AdminRank.Principal, admin.Appointment);
        await server.Sql<int>("UPDATE admin_nomination SET from_day = $2, until_day = $3 WHERE id = $1", id, today.AddDays(-9), today.AddDays(-1));

        Assert.Equal("nomination.term-over", (await Decide(land, overseer, land.Town, id, true))?.Code);
        Assert.True(await land.IsAdmin(admin, land.Town));

        await server.Sql<int>("UPDATE admin_nomination SET from_day = $2, until_day = NULL WHERE id = $1", id, today.AddDays(20));
        Assert.Null(await Decide(land, overseer, land.Town, id, true));
        Assert.True(await land.IsAdmin(admin, land.Town));
        Assert.Equal(today.AddDays(19), await server.Sql<DateOnly>("SELECT until_day FROM appointment WHERE id = $1 AND ended_at IS NULL", admin.Appointment));
        Assert.Equal(today.AddDays(20), await server.Sql<DateOnly>("SELECT from_day FROM appointment WHERE person = $1 AND office = 'SsoAdmin'", nominee.Id.Value));
    }

    [Fact]
    public async Task The_end_of_an_admin_is_proposed_by_letter_and_confirmed_by_another()
    {
        var land = await Country.Of(server);
        var (admin, other) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, Office.SsoAdmin));
        var overseer = await land.Person(land.District, roles: ["overseer"]);

        var proposed = await land.Ask<ProposeEndOfAdmin, Result<Guid>>(use =>
            use.RunAsync(land.As(admin), land.Town, other.Appointment, Letter(), "ย้ายไปหน่วยงานอื่น", Ct));

        Assert.True(proposed.Ok(out var id, out _));
        Assert.True(await land.IsAdmin(other, land.Town));
        Assert.Null(await Decide(land, overseer, land.Town, id, true));
        Assert.False(await land.IsAdmin(other, land.Town));
    }

    [Fact]
    public async Task An_admin_resigns_at_once_or_on_a_day_and_the_last_one_has_to_know()
    {
        var land = await Country.Of(server);
        var (one, two) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, Office.SsoAdmin));
        var tomorrow = ThaiDate.Day(server.Clock.GetUtcNow()).AddDays(1);

        Assert.Equal("nomination.not-your-office", (await Resign(land, one, two.Appointment))?.Code);
        Assert.Null(await Resign(land, one, one.Appointment, tomorrow));
        Assert.True(await land.IsAdmin(one, land.Town));
        Assert.Equal(tomorrow, await server.Sql<DateOnly>("SELECT until_day FROM appointment WHERE id = $1", one.Appointment));
        Assert.Null(await Resign(land, one, one.Appointment));
        Assert.False(await land.IsAdmin(one, land.Town));

        Assert.Equal("nomination.last-admin", (await Resign(land, two, two.Appointment))?.Code);
        Assert.True(await land.IsAdmin(two, land.Town));
        Assert.Null(await Resign(land, two, two.Appointment, knows: true));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM finding WHERE agency = $1 AND kind = 'NoAdmin' AND closed_at IS NULL", land.Town.Value));
    }

    [Fact]
    public async Task A_first_admin_of_an_activation_letter_counts_at_once_and_ends_when_the_office_above_refuses()
    {
        var land = await Country.Of(server);
        var first = await land.Person(land.Town, Office.SsoAdmin);
        var overseer = await land.Person(land.District, roles: ["overseer"]);
        await server.Ask<IServiceProvider, bool>(async scope =>
        {
            scope.GetRequiredService<IAdminNominations>().RecordFirst(land.As(first), land.Town, first.Id, first.Appointment, first.Letter);
            await scope.GetRequiredService<LakMuangDb>().CommitAsync(land.As(first), Ct);
            return true;
        });
        var id = await server.Sql<Guid>("SELECT id FROM admin_nomination WHERE agency = $1", land.Town.Value);

        Assert.True(await land.IsAdmin(first, land.Town));
        Assert.Equal("agency.not-yours", (await Decide(land, first, land.Town, id, true))?.Code);
        Assert.Null(await Decide(land, overseer, land.Town, id, false, "ไม่ใช่ผู้ที่หน่วยงานแต่งตั้ง"));
        Assert.False(await land.IsAdmin(first, land.Town));
    }

    [Fact]
    public async Task Bad_nominations_are_refused_with_the_field_that_is_wrong()
    {
        var land = await Country.Of(server);
        var admin = await land.Person(land.Town, Office.SsoAdmin);
        var today = ThaiDate.Day(server.Clock.GetUtcNow());
        var colleague = await land.Person(land.Town);

        Assert.Equal("nomination.not-a-colleague", (await Propose(land, admin, await land.Person(land.Neighbour), AdminRank.Deputy)).Problem?.Code);
        Assert.Equal("nomination.no-account", (await Propose(land, admin, await land.Person(land.Town, account: false), AdminRank.Deputy)).Problem?.Code);
        Assert.Equal("nomination.admin-already", (await Propose(land, admin, admin, AdminRank.Deputy)).Problem?.Code);
        Assert.Equal("nomination.term", (await Propose(land, admin, colleague, AdminRank.Deputy, until: today.AddDays(-1))).Problem?.Code);
        Assert.Equal("nomination.first-day", (await Propose(land, admin, colleague, AdminRank.Deputy, from: today.AddYears(543))).Problem?.Code);
        Assert.Equal("nomination.term-long", (await Propose(land, admin, colleague, AdminRank.Deputy, until: today.AddYears(40))).Problem?.Code);
        Assert.Equal("letter.future", (await Propose(land, admin, colleague, AdminRank.Deputy, letter: Letter() with { IssuedOn = today.AddDays(1) })).Problem?.Code);
        Assert.Equal("letter.number-missing", (await Propose(land, admin, colleague, AdminRank.Deputy, letter: Letter() with { Number = "\u200B" })).Problem?.Code);
        Assert.Equal("nomination.no-such-admin", (await Propose(land, admin, colleague, AdminRank.Principal, Guid.CreateVersion7())).Problem?.Code);
        Assert.Null((await Propose(land, admin, colleague, AdminRank.Deputy)).Problem);
        Assert.Equal("nomination.waiting-already", (await Propose(land, admin, colleague, AdminRank.Deputy)).Problem?.Code);
    }

    [Fact]
    public async Task A_proposal_falls_with_its_letter_and_cannot_be_confirmed_any_more()
    {
        var land = await Country.Of(server);
        var (admin, nominee) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        var overseer = await land.Person(land.District, roles: ["overseer"]);
        var id = await Proposed(land, admin, nominee, AdminRank.Deputy);
        var letter = new LetterId(await server.Sql<Guid>("SELECT letter FROM admin_nomination WHERE id = $1", id));

        var seen = await land.Ask<WhatRestsOn, RestingView>(rests => rests.RunAsync(letter, Ct));
        Assert.Equal(Fall.Ends, seen.Lines.Single(l => l.Record.Id == id).Record.Fall);
        Assert.Null(await land.Try<WithdrawLetter, int>(
            use => use.RunAsync(land.As(admin), land.Town, letter, ReasonToWithdraw.Revoked, seen.Digest, Ct)));

        Assert.Equal("Withdrawn", await server.Sql<string>("SELECT state FROM admin_nomination WHERE id = $1", id));
        Assert.Equal("nomination.decided", (await Decide(land, overseer, land.Town, id, true))?.Code);
        Assert.False(await land.IsAdmin(nominee, land.Town));
    }

    private static GivenLetter Letter() => new($"มท 0806/ว {Interlocked.Increment(ref _letters)}", new(2026, 11, 1), null, null);

    private static Task<Result<Guid>> Propose(
        Country land, Somebody by, Somebody nominee, AdminRank rank, Guid? replaces = null, DateOnly? from = null, DateOnly? until = null, GivenLetter? letter = null) =>
        land.Ask<ProposeAdmin, Result<Guid>>(use => use.RunAsync(
            land.As(by), land.Town, new(nominee.Id, rank, from ?? new(2026, 11, 1), until, replaces, letter ?? Letter()), Ct));

    private static async Task<Guid> Proposed(Country land, Somebody by, Somebody nominee, AdminRank rank, Guid? replaces = null)
    {
        var result = await Propose(land, by, nominee, rank, replaces);
        Assert.True(result.Ok(out var id, out var problem), problem?.Code);
        return id;
    }

    private static Task<Problem?> Decide(Country land, Somebody by, AgencyId agency, Guid id, bool confirm, string? reason = null, int level = 3) =>
        land.Try<DecideNomination, Guid>(use => use.RunAsync(land.As(by, level), agency, id, confirm, reason, Ct));

    private static Task<Problem?> Resign(Country land, Somebody by, Guid appointment, DateOnly? lastDay = null, bool knows = false) =>
        land.Try<ResignAsAdmin, Guid>(use => use.RunAsync(land.As(by), land.Town, appointment, lastDay, knows, Ct));
}
