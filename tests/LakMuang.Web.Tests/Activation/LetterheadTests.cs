using System.Net;
using LakMuang.Files.Contracts;
using LakMuang.Joining.Activation;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.BadInput;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Activation;

/// <summary>The picture at the head of an office's letters: theirs alone, and a picture alone.</summary>
public sealed class LetterheadTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Fact]
    public async Task A_picture_stands_on_the_page_and_on_the_paper_and_can_be_taken_away()
    {
        var land = await new Territory(server, _world).FillAsync();
        var (_, agency) = await land.OfficeAsync();
        var place = $"/activation-letters?office={land.ProvinceCode}";
        var picture = $"/activation-letters/letterhead/{land.ProvinceCode}";
        using var desk = await Desk(land.Overseer, place);
        Assert.DoesNotContain(picture, desk.Page.Html, StringComparison.Ordinal);

        Assert.Contains(picture, (await desk.Attach("Letterhead", "หัวหนังสือ.png", FileSamples.Png)).Html, StringComparison.Ordinal);
        using (var shown = await desk.Http.GetAsync(new Uri(picture, UriKind.Relative), TestContext.Current.CancellationToken))
        {
            Assert.Equal("image/png", shown.Content.Headers.ContentType?.ToString());
            Assert.Equal(FileSamples.Png, await shown.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }

        await desk.Get(place);
        var paper = await desk.Submit(null, ("Chosen", agency), ("Number", "ทด 0023.3/ว 46"), ("Day", "2 พ.ย. 2569"));
        Assert.Contains($"src=\"{picture}\"", paper.Html, StringComparison.Ordinal);

        await desk.Get(place);
        Assert.DoesNotContain(picture, (await desk.Attach("Letterhead", "", [])).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_picture_is_refused_beside_its_field_and_changes_nothing()
    {
        var land = await new Territory(server, _world).FillAsync();
        await land.OfficeAsync();
        var place = $"/activation-letters?office={land.ProvinceCode}";
        using var desk = await Desk(land.Overseer, place);
        await desk.Attach("Letterhead", "หัวหนังสือ.jpg", FileSamples.Jpeg);
        var before = await server.Sql<Guid>("SELECT file FROM office_letterhead WHERE agency = $1", land.Province.Value);

        await FileInputTests.Refuses(desk, place, "Letterhead");
        await desk.Get(place);
        var pdf = await desk.Attach("Letterhead", "หัวหนังสือ.pdf", FileSamples.Pdf());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, pdf.Status);
        Assert.Contains("หัวหนังสือต้องเป็นภาพ", pdf.Text, StringComparison.Ordinal);
        Assert.Equal(before, await server.Sql<Guid>("SELECT file FROM office_letterhead WHERE agency = $1", land.Province.Value));
    }

    [Fact]
    public async Task The_use_case_asks_for_itself_whose_office_it_is()
    {
        var land = await new Territory(server, _world).FillAsync();
        var act = _world.Act() with { Job = null, By = land.Overseer.Id, Level = 3 };
        using var picture = new MemoryStream(FileSamples.Png);

        var set = await server.Ask<Letterheads, Result<FileFacts>>(
            use => use.SetAsync(act, land.Department, new("", null, "หัวหนังสือ.png", picture), default));
        var removed = await server.Ask<Letterheads, Problem?>(use => use.RemoveAsync(act, land.Department, default));

        Assert.Equal("agency.not-yours", set.Problem?.Code);
        Assert.Equal("agency.not-yours", removed?.Code);
    }

    [Fact]
    public async Task Others_neither_see_it_nor_change_it()
    {
        var land = await new Territory(server, _world).FillAsync();
        var other = await new Territory(server, _world).FillAsync();
        await land.OfficeAsync();
        await other.OfficeAsync();
        var place = $"/activation-letters?office={land.ProvinceCode}";
        using var desk = await Desk(land.Overseer, place);
        await desk.Attach("Letterhead", "หัวหนังสือ.png", FileSamples.Png);

        // The address of another office, with a good form of one's own: what is asked for is not theirs, so their own is meant.
        using var stranger = await Desk(other.Overseer, $"/activation-letters?office={other.ProvinceCode}");
        var form = stranger.Page.Forms.First(f => f.Fields.ContainsKey("Letterhead"));
        await stranger.Submit(form with { Action = form.Action.Replace(other.ProvinceCode, land.ProvinceCode, StringComparison.Ordinal) }, null);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/activation-letters/letterhead/{land.ProvinceCode}")).Status);
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM office_letterhead WHERE agency = $1", land.Province.Value));

        using var visitor = server.NewBrowser();
        Assert.Equal("/sign-in", (await visitor.Get($"/activation-letters/letterhead/{land.ProvinceCode}")).Address.AbsolutePath);
    }

    private async Task<TestBrowser> Desk(Somebody who, string place)
    {
        var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, who, place);
        return browser;
    }
}
