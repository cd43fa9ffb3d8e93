using System.Net;
using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Api;
using LakMuang.Web.Tests.Joining;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Leaving;

/// <summary>A date of birth that is known in part decides the day of retirement where it can; else people are asked, and answer under a letter (B-2).</summary>
public sealed class RetirementUnknownTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static int _letters;

    [Theory]
    [InlineData("1967-10-01", "1967-10-01", "2027-09-30")]
    [InlineData("1967-10-02", "1967-10-02", "2028-09-30")]
    [InlineData("19671002", "1967-10-02", "2028-09-30")]
    [InlineData("2510-10-02", "1967-10-02", "2028-09-30")]
    [InlineData("1967-09-00", "1967-09", "2027-09-30")]
    [InlineData("1967-09", "1967-09", "2027-09-30")]
    [InlineData("1967-11-00", "1967-11", "2028-09-30")]
    [InlineData("1967-10-00", "1967-10", null)]
    [InlineData("1967-00-00", "1967", null)]
    [InlineData("1967-00-15", "1967", null)]
    [InlineData("1967", "1967", null)]
    public void What_is_known_of_a_date_of_birth_is_kept_and_decides_where_it_can(string said, string kept, string? last)
    {
        Assert.True(DateOfBirth.TryParse(said, out var born));

        Assert.Equal(kept, born.ToString());
        Assert.Equal(last is null ? null : DateOnly.Parse(last, null), Retirement.LastDay(born));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1967-02-30")]
    [InlineData("1967-13-01")]
    [InlineData("0000-00-00")]
    [InlineData("๑๙๖๗")]
    [InlineData("1967-10-02\n")]
    [InlineData("196710021")]
    public void What_no_calendar_has_is_no_date_of_birth(string? said) => Assert.False(DateOfBirth.TryParse(said, out _));

    [Theory]
    [InlineData("1980-03-00", "2040-09-30", false)]
    [InlineData("1980-10-00", null, true)]
    [InlineData("1980-00-00", null, true)]
    public async Task Whoever_registers_with_a_part_of_it_retires_on_the_day_that_follows_or_is_asked_for(string said, string? last, bool isListed)
    {
        var land = await Country.Of(server);
        var (admin, joiners) = (await land.Person(land.Town, Office.SsoAdmin), new Joiners(server));
        var proved = joiners.Proved(Joiners.NewNumber());
        Assert.True(DateOfBirth.TryParse(said, out var born));
        Assert.True((await joiners.SubmitAsync(new(proved.Proof with { BirthDate = born }), land.CodeOf(land.Town))).Ok(out var id, out var problem), problem?.Code);
        Assert.Null((await joiners.ApproveAsync(land.As(admin), land.Town, id, await server.Sql<int>("SELECT version FROM registration WHERE id = $1", id))).Problem);
        var person = await server.Sql<Guid>("SELECT person FROM registration WHERE id = $1", id);

        Assert.Equal(last is null ? null : DateOnly.Parse(last, null), await server.Sql<DateOnly?>("SELECT retires_on FROM person WHERE id = $1", person));
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, admin, $"/agencies/{land.CodeOf(land.Town)}/people?show=RetirementUnknown");
        Assert.Equal(isListed, desk.Page.Html.Contains($"{person}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_forecast_and_the_home_count_them_and_an_elected_mayor_is_none_of_them()
    {
        var (land, admin, officer) = await Unknown();
        var mayor = await land.Person(land.Town, Office.Mayor);
        await server.Sql<int>("UPDATE person SET retires_on = NULL, birth_date = NULL WHERE id = $1", mayor.Id.Value);
        await server.Sql<int>("UPDATE appointment SET is_elected = true WHERE id = $1", mayor.Appointment);
        using var desk = server.NewBrowser();

        await new ThaIdJourney(server).SignIn(desk, admin, $"/agencies/{land.CodeOf(land.Town)}/leavers/forecast");
        Assert.Contains("ไม่ทราบวันเกษียณ 1 คน", desk.Page.Text, StringComparison.Ordinal);
        var list = await desk.Get(desk.Page.Link("ไม่ทราบวันเกษียณ"));
        Assert.Contains($"{officer.Id.Value}", list.Html, StringComparison.Ordinal);
        Assert.DoesNotContain($"{mayor.Id.Value}", list.Html, StringComparison.Ordinal);
        Assert.Contains("ไม่ทราบวันเกษียณ 1 คน", (await desk.Get($"/agencies/{land.CodeOf(land.Town)}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_of_retirement_is_entered_under_its_letter_and_nothing_typed_is_lost()
    {
        var (land, admin, officer) = await Unknown();
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, admin, $"/agencies/{land.CodeOf(land.Town)}/people/{officer.Id.Value}/edit");

        var refused = await desk.Submit(Form(desk), null, ("Values[RetiresOn]", "30 ก.ย. 2590"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("กรอกเลขที่หนังสือ", refused.Text, StringComparison.Ordinal);
        Assert.Equal("30 ก.ย. 2590", Form(desk).Fields["Values[RetiresOn]"]);
        var letter = $"กษ {Interlocked.Increment(ref _letters)}/2569";
        foreach (var wrong in new[] { "1 ต.ค. 2590", "30 ก.ย. 2560", "30 ก.ย. 2790" })
        {
            var page = await desk.Submit(Form(desk), null, ("Values[RetiresOn]", wrong), ("Number", letter), ("LetterDate", "1/11/2569"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Contains("วันเกษียณคือ 30 กันยายน", page.Text, StringComparison.Ordinal);
        }

        Assert.Equal(letter, Form(desk).Fields["Number"]);
        var saved = await desk.Submit(Form(desk), null, ("Values[RetiresOn]", "๓๐ ก.ย. ๒๕๙๐"), ("Number", letter), ("LetterDate", "1/11/2569"));

        Assert.Contains("บันทึกข้อมูลแล้ว", saved.Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2047, 9, 30), await server.Sql<DateOnly?>("SELECT retires_on FROM person WHERE id = $1", officer.Id.Value));
        Assert.Equal(1, await server.Sql<long>(
            "SELECT count(*) FROM audit_entry e JOIN letter l ON l.id = e.authority WHERE e.what = 'PersonCorrected' AND e.subject = $1 AND l.number = $2", officer.Id.Value, letter));
        Assert.DoesNotContain($"{officer.Id.Value}", (await desk.Get($"/agencies/{land.CodeOf(land.Town)}/people?show=RetirementUnknown")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_of_birth_decides_over_a_day_that_is_typed_beside_it()
    {
        var (land, admin, officer) = await Unknown();
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, admin, $"/agencies/{land.CodeOf(land.Town)}/people/{officer.Id.Value}/edit");

        await desk.Submit(
            Form(desk), null, ("Values[BirthDate]", "2 ต.ค. 2530"), ("Values[RetiresOn]", "30 ก.ย. 2580"), ("Number", $"กษ {Interlocked.Increment(ref _letters)}/2569"), ("LetterDate", "1/11/2569"));

        Assert.Equal(new DateOnly(2048, 9, 30), await server.Sql<DateOnly?>("SELECT retires_on FROM person WHERE id = $1", officer.Id.Value));
        Assert.DoesNotContain("Values[RetiresOn]", (await desk.Get($"/agencies/{land.CodeOf(land.Town)}/people/{officer.Id.Value}/edit")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_enters_it_with_a_letter_too_and_never_for_somebody_whose_date_of_birth_decides()
    {
        var (land, admin, officer) = await Unknown();
        var born = await land.Person(land.Town);
        using var desk = await ApiDesk.Of(server, admin);
        var path = $"/agencies/{land.CodeOf(land.Town)}/people/{officer.Id.Value}/corrections";
        var fields = new[] { new { field = "retires_on", value = "2047-09-30" } };

        Assert.Equal("day.missing", (await Post(new { fields })).Code);
        var done = await Post(new { fields, letter = new { number = $"กษ {Interlocked.Increment(ref _letters)}/2569", issued_on = "2026-11-01" } });

        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Equal(new DateOnly(2047, 9, 30), await server.Sql<DateOnly?>("SELECT retires_on FROM person WHERE id = $1", officer.Id.Value));
        Assert.DoesNotContain("retires_on", (await desk.Get(path.Replace($"{officer.Id.Value}", $"{born.Id.Value}", StringComparison.Ordinal))).Text, StringComparison.Ordinal);

        async Task<ApiReply> Post(object body) => await desk.Post(path, body, version: (await desk.Get(path)).ETag);
    }

    private static TestForm Form(TestBrowser desk) => desk.Page.Forms.First(f => f.Fields.ContainsKey("Seen"));

    private async Task<(Country Land, Somebody Admin, Somebody Officer)> Unknown()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        await server.Sql<int>("UPDATE person SET retires_on = NULL, birth_date = NULL WHERE id = $1", officer.Id.Value);
        return (land, admin, officer);
    }
}
