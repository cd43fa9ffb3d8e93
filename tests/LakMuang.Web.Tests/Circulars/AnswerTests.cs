using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Circulars;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using Microsoft.Extensions.DependencyInjection;
using Following = LakMuang.Circulars.Following;

namespace LakMuang.Web.Tests.Circulars;

/// <summary>Each agency acknowledges once; who has not is seen by every office above it, and reminded (L2-8).</summary>
public sealed class AnswerTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_admin_the_head_or_the_overseer_of_the_agency_acknowledges_and_nobody_else()
    {
        var (land, post, sender) = await Start();
        var id = await post.Sent(sender, land.Province);

        Assert.Equal("agency.not-yours", (await post.Acknowledge(await land.Person(land.Town), land.Town, id)).Problem?.Code);
        Assert.Equal("agency.not-yours", (await post.Acknowledge(await land.Person(land.Neighbour, Office.SsoAdmin), land.Town, id)).Problem?.Code);
        Assert.Equal("agency.not-yours", (await post.Acknowledge(sender, land.Town, id)).Problem?.Code);
        Assert.Equal("circular.none", (await post.Acknowledge(await land.Person(land.Far, Office.SsoAdmin), land.Far, id)).Problem?.Code);
        Assert.Null((await post.Acknowledge(await land.Person(land.Town, Office.SsoAdmin), land.Town, id, 2)).Problem);
        Assert.Null((await post.Acknowledge(await land.Person(land.Neighbour, Office.Clerk), land.Neighbour, id, 2)).Problem);
        Assert.Null((await post.Acknowledge(await land.Person(land.District, roles: ["overseer"]), land.District, id)).Problem);

        var view = await post.Follow(sender, land.Province, id);
        Assert.Equal((3, 3), (view.Agencies, view.Acknowledged));
    }

    [Fact]
    public async Task Two_admins_at_once_are_one_acknowledgement()
    {
        var (land, post, sender) = await Start();
        var id = await post.Sent(sender, land.Province);
        Somebody[] admins = [await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, Office.SsoAdmin)];
        await using var second = server.SecondNode();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            await using var scope = (i % 2 == 0 ? server.Services : second.Services).CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<AcknowledgeCircular>().RunAsync(land.As(admins[i % 2]), land.Town, id, Ct);
        }));

        Assert.All(answers, a => Assert.Null(a.Problem));
        Assert.Single(answers, a => a.Ok(out var wasMe, out _) && wasMe);
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'CircularAcknowledged' AND details::text LIKE '%' || $1 || '%'", id.ToString()));
    }

    [Fact]
    public async Task Everybody_of_the_agency_reads_it_and_finds_it_in_either_digits()
    {
        var (land, post, sender) = await Start();
        var id = await post.Sent(sender, land.Province, post.Form("ขอให้สำรวจถนน ๑๒ สาย 100%"));
        var officer = await land.Person(land.Town);

        foreach (var words in new[] { null, "สำรวจ", "12 สาย", "๑๒", "100%", "dla.example" })
        {
            var box = await Box(land, officer, words, BoxFilter.All);
            Assert.Contains(box.Lines, l => l.Id == id);
        }

        Assert.DoesNotContain((await Box(land, officer, "200%", BoxFilter.All)).Lines, l => l.Id == id);
        Assert.Contains((await Box(land, officer, null, BoxFilter.Waiting)).Lines, l => l.Id == id);
        Assert.Empty((await Box(land, officer, null, BoxFilter.Acknowledged)).Lines);
        Assert.Equal("agency.not-yours", await Refused(land, await land.Person(land.Neighbour), land.Town));
        Assert.Equal("agency.stronger-sign-in", await Refused(land, officer, land.Town, 0));
        Assert.Null(await Refused(land, officer, land.Town, 1));
    }

    [Fact]
    public async Task Every_office_between_sees_its_own_and_nobody_beside_sees_anything()
    {
        var (land, post, _) = await Start();
        var (top, district, elsewhere) = (await land.Person(land.Root, roles: ["dla-operator"]), await land.Person(land.District, roles: ["overseer"]), await land.Person(land.OtherProvince, roles: ["overseer"]));
        var id = await post.Sent(top, land.Root, post.Form(audience: new([], [land.Province.Value], null, false, false)));
        await post.Acknowledge(await land.Person(land.Town, Office.SsoAdmin), land.Town, id);

        Assert.Equal((4, 1), Counts(await post.Follow(top, land.Root, id)));
        Assert.Equal((2, 1), Counts(await post.Follow(district, land.District, id)));
        Assert.Equal("circular.none", (await land.Try<FollowCircular, FollowView>(use => use.RunAsync(land.As(elsewhere), land.OtherProvince, id, new(), Ct)))?.Code);
        Assert.Equal(land.Neighbour, (await post.Follow(district, land.District, id, new(IsAcknowledged: false))).Lines.Single().Agency.Id);
        Assert.Equal(land.Town, (await post.Follow(district, land.District, id, new(Words: ThaiDigits.ToThai(land.CodeOf(land.Town))))).Lines.Single().Agency.Id);

        static (int, int) Counts(FollowView view) => (view.Agencies, view.Acknowledged);
    }

    [Fact]
    public async Task A_dissolved_agency_falls_out_of_the_count()
    {
        var (land, post, sender) = await Start();
        var id = await post.Sent(sender, land.Province);

        await server.Sql<int>("UPDATE agency SET state = 'Dissolved' WHERE id = $1", land.Neighbour.Value);

        Assert.Equal(2, (await post.Follow(sender, land.Province, id)).Agencies);
    }

    [Fact]
    public async Task Mails_go_to_admins_and_heads_once_however_many_nodes_promise_them()
    {
        var (land, post, sender) = await Start();
        var (admin, mayor, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, Office.Mayor), await land.Person(land.Town));
        var id = await post.Sent(sender, land.Province, post.Form("เรื่องสำคัญ"));

        await Task.WhenAll(post.Tell(), post.Tell());

        foreach (var told in new[] { admin, mayor })
        {
            Assert.Equal(1L, await Promised(id, told));
            Assert.Contains("เรื่องสำคัญ", await land.MailOf(told).Text(), StringComparison.Ordinal);
        }

        Assert.Equal(0L, await Promised(id, officer));
        Assert.Equal(3, (await post.Follow(sender, land.Province, id)).Told);
    }

    [Fact]
    public async Task Those_who_have_not_are_reminded_once_a_day_whoever_asks()
    {
        var (land, post, sender) = await Start();
        var (district, admin, quick) = (await land.Person(land.District, roles: ["overseer"]), await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Neighbour, Office.SsoAdmin));
        var id = await post.Sent(sender, land.Province);
        await post.Tell();
        await post.Acknowledge(quick, land.Neighbour, id);

        Assert.True((await Remind(land, district, land.District, id)).Ok(out var count, out _));
        Assert.Equal(1, count);
        Assert.True((await Remind(land, sender, land.Province, id)).Ok(out var rest, out _));
        Assert.Equal(1, rest);
        Assert.Equal("circular.reminded", (await Remind(land, sender, land.Province, id)).Problem?.Code);
        await post.Tell();

        Assert.Equal((2L, 1L), (await Promised(id, admin), await Promised(id, quick)));
        Assert.Equal("agency.not-yours", (await Remind(land, admin, land.Town, id)).Problem?.Code);
        Assert.Equal("circular.none", (await Remind(land, await land.Person(land.OtherProvince, roles: ["overseer"]), land.OtherProvince, id)).Problem?.Code);
    }

    [Theory]
    [InlineData(1, "reminded_before")]
    [InlineData(-1, "reminded_after")]
    public async Task It_reminds_by_itself_once_before_the_day_and_once_after(int days, string mark)
    {
        var (land, post, sender) = await Start();
        var id = await post.Sent(sender, land.Province);
        await post.Tell();
        var monday = new DateOnly(2026, 11, 23);
        await server.Sql<int>("UPDATE circular SET due_on = $2, sent_at = $3 WHERE id = $1", id, monday.AddDays(days), new DateTimeOffset(2026, 11, 10, 0, 0, 0, TimeSpan.Zero));

        // A Sunday is no day for it, and a second look finds nothing.
        await RemindOn(land, monday.AddDays(-1));
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM circular_copy WHERE circular = $1 AND round > 0", id));
        await RemindOn(land, monday);
        await RemindOn(land, monday);

        Assert.Equal(monday, await server.Sql<DateOnly>($"SELECT {mark} FROM circular WHERE id = $1", id));
        Assert.Equal(3L, await server.Sql<long>("SELECT count(*) FROM circular_copy WHERE circular = $1 AND round = 1", id));
    }

    [Fact]
    public async Task A_correction_goes_to_those_who_had_it_and_ends_the_waiting_for_the_old_one()
    {
        var (land, post, sender) = await Start();
        var admin = await land.Person(land.Town, Office.SsoAdmin);
        var old = await post.Sent(sender, land.Province, post.Form(audience: new([], [], land.CodeOf(land.Town), false, false)));

        var corrected = await post.Sent(sender, land.Province, post.Form("ฉบับแก้ไข"), (old, Following.Corrects));

        Assert.Equal((1, 0), (await post.Has(corrected, land.Town), await post.Has(corrected, land.Neighbour)));
        Assert.Equal("circular.not-open", (await post.Acknowledge(admin, land.Town, old)).Problem?.Code);
        Assert.Null((await post.Acknowledge(admin, land.Town, corrected)).Problem);
        Assert.Equal("circular.not-open", (await Remind(land, sender, land.Province, old)).Problem?.Code);
        Assert.Equal("circular.none", (await post.Write(sender, land.Province, post.Form(), null, (old, Following.Corrects))).Problem?.Code);
        var taken = await post.Sent(sender, land.Province, post.Form("ยกเลิก") with { DueOn = null }, (corrected, Following.Withdraws));
        Assert.Equal("Withdrawn", await server.Sql<string>("SELECT state FROM circular WHERE id = $1", corrected));
        Assert.Equal("circular.not-open", (await post.Acknowledge(admin, land.Town, taken)).Problem?.Code);
    }

    [Fact]
    public async Task A_district_passes_on_what_came_from_above_and_not_what_never_came()
    {
        var (land, post, sender) = await Start();
        var (district, elsewhere) = (await land.Person(land.District, roles: ["overseer"]), await land.Person(land.OtherProvince, roles: ["overseer"]));
        var id = await post.Sent(sender, land.Province, post.Form(audience: new([nameof(AgencyType.DistrictOffice)], [], null, false, false)));

        var forwarded = await post.Sent(district, land.District, post.Form(), (id, Following.Forwards));

        Assert.Equal((0, 1), (await post.Has(id, land.Town), await post.Has(forwarded, land.Town)));
        Assert.Equal("circular.none", (await post.Write(elsewhere, land.OtherProvince, post.Form(), null, (id, Following.Forwards))).Problem?.Code);
        Assert.Equal("circular.none", (await post.Write(district, land.District, post.Form(), null, (id, Following.Corrects))).Problem?.Code);
    }

    [Fact]
    public async Task A_circular_falls_with_its_letter()
    {
        var (land, post, _) = await Start();
        var @operator = await land.Person(land.Root, roles: ["dla-operator"]);
        var id = await post.Sent(@operator, land.Province);
        var letter = new LetterId(await server.Sql<Guid>("SELECT letter FROM circular WHERE id = $1", id));

        await land.Ask<WithdrawLetter, bool>(async withdraw =>
        {
            var digest = (await server.Ask<ShowLetter, Result<LetterView>>(show => show.RunAsync(land.As(@operator), land.Province, letter, Ct))).Ok(out var view, out _) ? view.Resting.Digest : null;
            return (await withdraw.RunAsync(land.As(@operator), land.Province, letter, ReasonToWithdraw.Revoked, digest, Ct)).Problem is null;
        });

        Assert.Equal("Withdrawn", await server.Sql<string>("SELECT state FROM circular WHERE id = $1", id));
    }

    private async Task<(Country Land, Post Post, Somebody Sender)> Start()
    {
        var land = await Country.Of(server);
        return (land, new(server, land), await land.Person(land.Province, roles: ["overseer"]));
    }

    private async Task<CircularBox> Box(Country land, Somebody by, string? words, BoxFilter filter)
    {
        var found = await land.Ask<ListCirculars, Result<CircularBox>>(use => use.RunAsync(land.As(by), land.Town, words, filter, 1, Ct));
        Assert.True(found.Ok(out var box, out _));
        return box;
    }

    private static async Task<string?> Refused(Country land, Somebody by, AgencyId agency, int level = 3) =>
        (await land.Try<ListCirculars, CircularBox>(use => use.RunAsync(land.As(by, level), agency, null, BoxFilter.All, 1, Ct)))?.Code;

    private static Task<Result<int>> Remind(Country land, Somebody by, AgencyId office, Guid id) =>
        land.Ask<RemindAgencies, Result<int>>(use => use.RunAsync(land.As(by), office, id, Ct));

    private Task<long> Promised(Guid id, Somebody whom) =>
        server.Sql<long>("SELECT count(*) FROM outbox_message WHERE key LIKE 'circular:' || $1 || ':%:' || $2", id.ToString("N"), whom.Id.Value.ToString("N"));

    private static async Task RemindOn(Country land, DateOnly day)
    {
        var act = Act.OfJob("test", ThaiDate.StartOf(day).AddHours(9));
        while (await land.Ask<RemindInTime, bool>(remind => remind.RunAsync(act, Ct)))
        {
        }
    }
}
