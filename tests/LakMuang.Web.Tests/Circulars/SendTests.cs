using LakMuang.Agencies.Contracts;
using LakMuang.Circulars;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Circulars;

/// <summary>An office writes to the agencies below it and to no others, once, and what it sent stays as it is (L2-8).</summary>
public sealed class SendTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_province_reaches_all_below_it_and_nobody_beside()
    {
        var (land, post) = await Start();
        var overseer = await land.Person(land.Province, roles: ["overseer"]);

        var id = await post.Sent(overseer, land.Province);

        Assert.Equal((1, 1, 1, 0, 0), (await post.Has(id, land.District), await post.Has(id, land.Town), await post.Has(id, land.Neighbour), await post.Has(id, land.Far), await post.Has(id, land.Province)));
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM letter l JOIN circular c ON c.letter = l.id WHERE c.id = $1 AND l.issuer = $2", id, land.Province.Value));
    }

    [Fact]
    public async Task Nobody_writes_for_an_office_that_is_not_theirs_or_to_agencies_outside_it()
    {
        var (land, post) = await Start();
        var (overseer, admin, elsewhere) = (await land.Person(land.Province, roles: ["overseer"]), await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.OtherProvince, roles: ["overseer"]));

        Assert.Equal("agency.not-yours", (await post.Write(admin, land.Town, post.Form())).Problem?.Code);
        Assert.Equal("agency.not-yours", (await post.Write(elsewhere, land.Province, post.Form())).Problem?.Code);
        Assert.Equal("agency.not-yours", (await post.Write(overseer, land.Root, post.Form())).Problem?.Code);
        Assert.Equal("circular.not-below", (await post.Write(overseer, land.Province, post.Form(audience: new([], [], land.CodeOf(land.Far), false, false)))).Problem?.Code);
        Assert.Equal("circular.audience", (await post.Write(overseer, land.Province, post.Form(audience: new([], [land.OtherProvince.Value], null, false, false)))).Problem?.Code);
        Assert.Equal("circular.audience", (await post.Write(overseer, land.Province, post.Form(audience: new(["Everybody"], [], null, false, false)))).Problem?.Code);
        Assert.Equal("circular.nothing-below", (await post.Write(await land.Person(land.Town, roles: ["overseer"]), land.Town, post.Form())).Problem?.Code);

        // Another office's draft, by its id.
        var written = await post.Write(overseer, land.Province, post.Form());
        Assert.True(written.Ok(out var draft, out _));
        Assert.Equal("circular.none", (await post.Send(elsewhere, land.OtherProvince, draft)).Problem?.Code);
        Assert.Equal("circular.none", (await post.Write(elsewhere, land.OtherProvince, post.Form(version: 2), draft)).Problem?.Code);
    }

    [Fact]
    public async Task The_audience_is_cut_by_type_office_and_code()
    {
        var (land, post) = await Start();
        var overseer = await land.Person(land.Root, roles: ["dla-operator"]);

        var towns = await post.Sent(overseer, land.Root, post.Form(audience: new([nameof(AgencyType.SubdistrictMunicipality)], [land.Province.Value], null, false, false)));
        var district = await post.Sent(overseer, land.Root, post.Form(audience: new([], [land.Province.Value, land.District.Value], null, false, false)));
        var single = await post.Sent(overseer, land.Root, post.Form(audience: new([], [], ThaiDigits.ToThai(land.CodeOf(land.Far)), false, false)));

        Assert.Equal((1, 0, 0), (await post.Has(towns, land.Town), await post.Has(towns, land.Neighbour), await post.Has(towns, land.Far)));
        Assert.Equal((0, 1, 1, 0), (await post.Has(district, land.Province), await post.Has(district, land.District), await post.Has(district, land.Neighbour), await post.Has(district, land.Far)));
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM circular_copy WHERE circular = $1", single));
        Assert.Equal(1, await post.Has(single, land.Far));
    }

    [Fact]
    public async Task Those_without_a_living_admin_can_be_written_to_alone()
    {
        var (land, post) = await Start();
        var overseer = await land.Person(land.District, roles: ["overseer"]);
        await land.Person(land.Town, Office.SsoAdmin);

        var id = await post.Sent(overseer, land.District, post.Form(audience: new([], [], null, true, false)));

        Assert.Equal((0, 1), (await post.Has(id, land.Town), await post.Has(id, land.Neighbour)));
    }

    [Fact]
    public async Task Pressed_twice_on_two_nodes_at_once_it_is_sent_once()
    {
        var (land, post) = await Start();
        var overseer = await land.Person(land.Province, roles: ["overseer"]);
        Assert.True((await post.Write(overseer, land.Province, post.Form())).Ok(out var id, out _));
        await using var second = server.SecondNode();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            await using var scope = (i % 2 == 0 ? server.Services : second.Services).CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<SendCircular>().RunAsync(land.As(overseer), land.Province, id, 2, Ct);
        }));

        Assert.Single(answers, a => a.Problem is null);
        Assert.All(answers.Where(a => a.Problem is not null), a => Assert.True(a.Problem!.Code is "circular.sent" or "letter.number-used", a.Problem!.Code));
        Assert.Equal(3L, await server.Sql<long>("SELECT count(*) FROM circular_copy WHERE circular = $1", id));
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'CircularSent' AND details::text LIKE '%' || $1 || '%'", id.ToString()));
    }

    [Fact]
    public async Task What_was_sent_cannot_be_changed_and_a_stale_draft_is_not_sent()
    {
        var (land, post) = await Start();
        var overseer = await land.Person(land.Province, roles: ["overseer"]);
        Assert.True((await post.Write(overseer, land.Province, post.Form())).Ok(out var id, out _));
        Assert.Null((await post.Write(overseer, land.Province, post.Form("แก้ไขแล้ว", version: 2), id)).Problem);

        Assert.Equal("circular.changed", (await post.Write(overseer, land.Province, post.Form("ของคนที่สอง", version: 2), id)).Problem?.Code);
        Assert.Equal("circular.changed", (await post.Send(overseer, land.Province, id)).Problem?.Code);
        Assert.Null((await post.Send(overseer, land.Province, id, 3)).Problem);
        Assert.Equal("circular.sent", (await post.Write(overseer, land.Province, post.Form("หลังส่ง", version: 4), id)).Problem?.Code);
        Assert.Equal("circular.sent", (await post.Send(overseer, land.Province, id, 4)).Problem?.Code);
        Assert.Equal("circular.sent", (await land.Try<WriteCircular, Guid>(use => use.DiscardAsync(land.As(overseer), land.Province, id, Ct)))?.Code);
        Assert.Equal("แก้ไขแล้ว", await server.Sql<string>("SELECT subject FROM circular WHERE id = $1", id));
    }

    [Fact]
    public async Task A_draft_waits_until_nothing_is_missing()
    {
        var (land, post) = await Start();
        var overseer = await land.Person(land.Province, roles: ["overseer"]);
        var bare = post.Form() with { Body = " ", Number = "", IssuedOn = null, DueOn = null };
        Assert.True((await post.Write(overseer, land.Province, bare)).Ok(out var id, out _));

        var preview = await land.Ask<PreviewCircular, Result<CircularPreview>>(use => use.RunAsync(land.As(overseer), land.Province, id, 1, Ct));

        Assert.True(preview.Ok(out var seen, out _));
        Assert.Equal(["circular.body", "circular.number", "circular.day", "circular.due"], seen.Missing.Select(m => m.Code));
        Assert.Equal(3, seen.Total);
        Assert.Equal("circular.body", (await post.Send(overseer, land.Province, id)).Problem?.Code);
        Assert.Equal("circular.due-odd", (await SendWith(post.Form() with { DueOn = post.Today.AddYears(543) }))?.Code);
        Assert.Equal("circular.day-future", (await SendWith(post.Form() with { IssuedOn = post.Today.AddDays(1) }))?.Code);
        Assert.Equal("circular.subject", (await post.Write(overseer, land.Province, post.Form("\u200B "))).Problem?.Code);
        Assert.Null((await post.Write(overseer, land.Province, post.Form() with { Body = "ก\0\u202Eข" })).Problem);

        async Task<Problem?> SendWith(CircularForm form) =>
            (await post.Write(overseer, land.Province, form)).Ok(out var draft, out var problem) ? (await post.Send(overseer, land.Province, draft)).Problem : problem;
    }

    [Fact]
    public async Task Agencies_that_join_later_get_it_where_that_was_asked_for()
    {
        var (land, post) = await Start();
        var overseer = await land.Person(land.District, roles: ["overseer"]);
        var (asked, plain) = (await post.Sent(overseer, land.District, post.Form(audience: new([], [], null, false, true))), await post.Sent(overseer, land.District));

        var late = await land.Agency(AgencyType.SubdistrictAdministration, land.District);
        while (await land.Ask<ReachLater, bool>(reach => reach.RunAsync(land.Job(), Ct)))
        {
        }

        Assert.Equal((1, 0), (await post.Has(asked, late), await post.Has(plain, late)));
    }

    private async Task<(Country Land, Post Post)> Start()
    {
        var land = await Country.Of(server);
        return (land, new(server, land));
    }
}
