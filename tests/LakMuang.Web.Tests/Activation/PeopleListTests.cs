using System.Net;
using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Activation;

/// <summary>The list of an agency's people: by pages, by what was typed, and with people of one name apart (L3-3).</summary>
public sealed class PeopleListTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static int _numbers;

    private readonly World _world = server.NewWorld();

    [Fact]
    public async Task It_goes_by_pages_that_can_be_kept_and_bent_addresses_break_nothing()
    {
        var (land, desk, place) = await Desk();
        using var _ = desk;
        await Add(land, [.. Enumerable.Range(1, IOfficeStaff.PageSize + 3).Select(i => ($"บุคลากร{new string('ก', i)}", "ทดสอบ", "เจ้าหน้าที่", "กองคลัง"))]);

        var first = await desk.Get(place);
        Assert.Contains($"{IOfficeStaff.PageSize + 4}", first.Text, StringComparison.Ordinal);
        Assert.Equal(IOfficeStaff.PageSize, Rows(first));
        var second = await desk.Get(first.Link("หน้าถัดไป"));
        Assert.Equal(4, Rows(second));
        Assert.Equal(IOfficeStaff.PageSize, Rows(await desk.Get(second.Link("หน้าก่อน"))));
        Assert.Contains("q=", (await desk.Get($"{place}?q=บุคลากร")).Link("หน้าถัดไป"), StringComparison.Ordinal);
        foreach (var page in new[] { "0", "-1", "99999999999", "x", "%00", "5" })
        {
            Assert.Equal(HttpStatusCode.OK, (await desk.Get($"{place}?page={page}")).Status);
        }
    }

    [Theory]
    [InlineData("ชำนาญการ 3", 1)]
    [InlineData("ชำนาญการ ๓", 1)]
    [InlineData("โยธา ๔", 1)]
    [InlineData("โยธา 4", 1)]
    [InlineData("%", 1)]
    [InlineData("_", 1)]
    [InlineData("\\", 0)]
    [InlineData("มานี%ใจดี", 0)]
    [InlineData("มานี_", 0)]
    [InlineData("  มานี   ใจดี ", 2)]
    [InlineData("มา\u200Bนี", 2)]
    public async Task It_is_searched_by_what_was_typed_in_either_digits(string typed, int found)
    {
        var (land, desk, place) = await Desk();
        using var _ = desk;
        await Add(land, ("มานี", "ใจดี", "นักวิชาการชำนาญการ 3", "กองคลัง"), ("มานี", "ใจดี", "ช่างโยธา ๔", "กองช่าง"), ("ปิติ", "พากเพียร", "ที่ปรึกษา 50%_", "สำนักปลัด"));

        var page = await desk.Get($"{place}?q={Uri.EscapeDataString(typed)}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(found, Rows(page));
    }

    [Fact]
    public async Task People_of_one_name_stay_apart_in_the_list_and_where_one_is_chosen()
    {
        var (land, desk, place) = await Desk();
        using var _ = desk;
        await Add(land, ("มานี", "ใจดี", "นักวิชาการคลัง", "กองคลัง"), ("มานี", "ใจดี", "นักวิชาการคลัง", "กองช่าง"));

        foreach (var address in new[] { $"{place}?q=มานี", place.Replace("/people", "/admins/new?q=มานี", StringComparison.Ordinal) })
        {
            var text = (await desk.Get(address)).Text;
            Assert.Equal(2, text.Split("มานี ใจดี").Length - 1);
            Assert.Contains("กองคลัง", text, StringComparison.Ordinal);
            Assert.Contains("กองช่าง", text, StringComparison.Ordinal);
        }

        // Whoever decides on a third of that name is told so.
        var joiners = new Joining.Joiners(server);
        Assert.True((await joiners.SubmitAsync(joiners.Proved(Joining.Joiners.NewNumber(), "มานี", "ใจดี"), land.CodeOf(land.Town))).Ok(out var id, out var problem), problem?.Code);
        Assert.Contains("ชื่อ–สกุลเดียวกันในหน่วยงานนี้ 2 คน", (await desk.Get(place.Replace("/people", $"/registrations/{id}", StringComparison.Ordinal))).Text, StringComparison.Ordinal);
    }

    private static int Rows(TestPage page) => page.Html.Split("<th scope=\"row\"").Length - 1;

    private async Task<(Country Land, TestBrowser Desk, string Place)> Desk()
    {
        var land = await Country.Of(server);
        var (desk, place) = (server.NewBrowser(), $"/agencies/{land.CodeOf(land.Town)}/people");
        await new ThaIdJourney(server).SignIn(desk, await land.Person(land.Town, Office.SsoAdmin), place);
        return (land, desk, place);
    }

    private Task Add(Country land, params (string Given, string Family, string Position, string Unit)[] people) => _world.Do<LoadDirectory>(async load =>
    {
        var letter = new NewLetter(LetterId.New(), $"คำสั่ง ที่ {Interlocked.Increment(ref _numbers)}/2569", LetterKind.Order, land.Town, new(2026, 1, 5), "แต่งตั้ง");
        var loaded = people.Select(p => (Id: PersonId.New(), Number: Joining.Joiners.NewNumber(), Post: p)).ToList();
        await load.PeopleAsync(
            _world.Act(), [.. loaded.Select(p => new NewPerson(p.Id, p.Number, new("นาง", p.Post.Given, p.Post.Family, "", "", ""), new(1985, 1, 1), null, null, "2.3", IdentitySource.ThaId))], default);
        await load.LettersAsync([letter], default);
        await load.AppointmentsAsync(
            [.. loaded.Select(p => new NewAppointment(
                Guid.CreateVersion7(), p.Id, land.Town, AppointmentKind.Substantive, p.Post.Position, p.Post.Unit, null, new(2026, 1, 5), null, letter.Id))], default);
    });
}
