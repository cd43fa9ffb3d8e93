using System.Net;
using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.TestKit;
using Npgsql;

namespace LakMuang.Web.Tests.Letters;

/// <summary>Letters are entered, found and seen again; mistakes are said beside their field.</summary>
public sealed class RegisterLetterTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task A_letter_with_its_scan_is_entered_and_seen_in_place()
    {
        using var register = await Register.Open(server);
        var pdf = FileSamples.Pdf();

        var page = await register.Send("ชย ๕๒๓๐๑/ว ๑๑๘", file: ("../คำสั่ง\u202Efdp.exe", pdf));

        Assert.Contains("ลงทะเบียนหนังสือแล้ว", page.Text, StringComparison.Ordinal);
        Assert.Contains("<iframe class=\"scan\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("คำสั่งfdp.exe", page.Text, StringComparison.Ordinal);
        using var file = await register.Browser.Http.GetAsync(new Uri($"{page.Address.AbsolutePath}/file", UriKind.Relative));
        Assert.Equal(pdf, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", file.Content.Headers.ContentType?.ToString());
        Assert.Equal("inline", file.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", file.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Contains("default-src 'none'", file.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", file.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(file.Headers.CacheControl is { NoStore: true, Private: true });
        Assert.Contains("ชย ๕๒๓๐๑/ว ๑๑๘", (await register.Browser.Get($"{register.Place}?q=52301%2F+ว118")).Text, StringComparison.Ordinal);
        Assert.Contains("ชย ๕๒๓๐๑/ว ๑๑๘", (await register.Browser.Get($"{register.Place}?q=ผู้ดูแล&year=2569&state=Living")).Text, StringComparison.Ordinal);
        Assert.Contains("ไม่พบหนังสือตามที่ค้น", (await register.Browser.Get($"{register.Place}?q=99999")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_file_lies_readable_in_the_database_and_equal_ones_lie_there_once()
    {
        using var register = await Register.Open(server);
        var pdf = FileSamples.Pdf("/Note (only this test)");

        await register.Letter(Register.NewNumber(), pdf);
        await register.Letter(Register.NewNumber(), pdf);

        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM file_portion WHERE position('%PDF'::bytea IN box) > 0"));
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM file WHERE position(convert_to('คำสั่ง', 'UTF8') IN name) > 0"));
        var hash = System.Security.Cryptography.SHA256.HashData(pdf);
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM file_content WHERE sha256 = $1", hash));
        Assert.Equal(2, await server.Sql<long>("SELECT count(*) FROM file f JOIN file_content c ON c.id = f.content WHERE c.sha256 = $1", hash));
    }

    [Theory]
    [InlineData("25680101")]
    [InlineData("2568-01-01")]
    [InlineData("1/1/68")]
    [InlineData("๑ มกราคม ๒๕๖๘")]
    [InlineData("2025-01-01")]
    public async Task A_day_is_understood_in_either_calendar(string typed)
    {
        using var register = await Register.Open(server);

        var page = await register.Send(Register.NewNumber(), typed);

        Assert.Contains("1 มกราคม 2568", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "กรอกวันที่")]
    [InlineData("31/2/2569", "ไม่มีวันที่")]
    [InlineData("เมื่อวาน", "อ่านวันที่")]
    [InlineData("1/1/3112", "ยังมาไม่ถึง")]
    [InlineData("1/1/1026", "เก่าเกินไป")]
    public async Task A_day_that_cannot_be_is_said_beside_its_field(string typed, string said)
    {
        using var register = await Register.Open(server);

        var page = await register.Send(Register.NewNumber(), typed);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(said, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_mistakes_are_said_at_once_and_the_file_is_not_asked_for_again()
    {
        using var register = await Register.Open(server);

        var page = await register.Send("ไม่มีเลข", "32/1/2569", "\u200B", ("คำสั่ง.pdf", FileSamples.Pdf()));

        Assert.Contains("มี 3 จุดที่ต้องแก้ไข", page.Text, StringComparison.Ordinal);
        var upload = System.Text.RegularExpressions.Regex.Match(page.Html, "name=\"File-upload\" value=\"([^\"]+)\"").Groups[1].Value;
        var saved = await register.Send(Register.NewNumber(), upload: Guid.Parse(upload));
        Assert.Contains("<iframe class=\"scan\"", saved.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_counts_once_a_year_in_either_digits_and_any_spacing()
    {
        using var register = await Register.Open(server);
        await register.Send("มท 0808.2/ว 7", "5/1/2569");

        var again = await register.Send("มท ๐๘๐๘.๒ / ว๗", "9/2/2569");
        var nextYear = await register.Send("มท 0808.2/ว 7", "9/2/2568");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("มีอยู่แล้วในทะเบียน ลงวันที่ 5 ม.ค. 2569", again.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, nextYear.Status);
    }

    [Fact]
    public async Task Of_two_that_enter_one_number_at_once_one_wins_and_the_other_is_told()
    {
        using var register = await Register.Open(server);
        var number = Register.NewNumber();
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await using var held = await source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var other = await held.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var insert = new NpgsqlCommand(
            "INSERT INTO letter (id, number, number_key, kind, issuer, issued_on, subject) VALUES (gen_random_uuid(), $1, $2, 'Order', $3, '2026-01-05', 'x')", held, other);
        insert.Parameters.Add(new() { Value = number });
        insert.Parameters.Add(new() { Value = LetterNumber.KeyOf(number) });
        insert.Parameters.Add(new() { Value = register.Admin.Agency.Value });
        await insert.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var second = register.Send(number);
        while (await server.Sql<long>("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'INSERT INTO%letter%'") == 0 && !second.IsCompleted)
        {
            await Task.Yield();
        }

        await other.CommitAsync(TestContext.Current.CancellationToken);

        Assert.Contains("มีอยู่แล้วในทะเบียน", (await second).Text, StringComparison.Ordinal);
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM letter WHERE number = $1", number));
    }

    [Fact]
    public async Task A_scan_can_follow_once_and_is_never_exchanged()
    {
        using var register = await Register.Open(server);
        var id = new LetterId(await register.Letter(Register.NewNumber()));
        var act = server.NewWorld().Act();

        async Task<Result<LetterId>> Attach(byte[] bytes)
        {
            using var content = new MemoryStream(bytes);
            return await server.Ask<AttachLetterFile, Result<LetterId>>(
                attach => attach.RunAsync(act, register.Admin.Agency, id, new("", null, "ภาพ.png", content), default));
        }

        Assert.Null((await Attach(FileSamples.Png)).Problem);
        Assert.Equal("letter.has-file", (await Attach(FileSamples.Jpeg)).Problem?.Code);
        Assert.Contains("<img class=\"scan-i\"", (await register.Browser.Get($"{register.Place}/{id.Value}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_room_enters_the_same_letter_once_and_never_a_withdrawn_one()
    {
        using var register = await Register.Open(server);
        var entry = new LetterEntry(register.Admin.Agency, LetterKind.Order, Register.NewNumber(), new(2026, 1, 5), "มอบหมาย", null);
        var act = server.NewWorld().Act();
        var first = await register.Letter(entry.Number);

        var same = await server.Ask<ILetterBook, Result<LetterId>>(book => book.EnterAsync(act, entry, default));
        await server.Sql<int>("UPDATE letter SET state = 'Withdrawn' WHERE id = $1", first);
        var dead = await server.Ask<ILetterBook, Result<LetterId>>(book => book.EnterAsync(act, entry, default));

        Assert.True(same.Ok(out var id, out _));
        Assert.Equal(first, id.Value);
        Assert.Equal("letter.withdrawn", dead.Problem?.Code);
        Assert.False(await server.Ask<ILetterBook, bool>(book => book.IsLivingAsync(new(first), default)));
    }
}
