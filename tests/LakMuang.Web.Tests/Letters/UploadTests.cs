using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LakMuang.Storage.Pruning;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Letters;

/// <summary>Files on their way in: portions, lost connections, and everybody who is not their owner.</summary>
public sealed class UploadTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>A PNG of about 700 kB, so that it takes several portions.</summary>
    private static byte[] Large { get; } = FileSamples.PngWithChunk("IDAT", RandomNumberGenerator.GetBytes(700_000));

    [Fact]
    public async Task A_file_in_portions_becomes_the_scan_of_a_letter()
    {
        using var register = await Register.Open(server);
        var id = await register.Begin(Large.Length, "ภาพ.png");

        for (var at = 0; at < Large.Length; at += 128 * 1024)
        {
            var (status, said) = await register.Append(id, at, Large[at..Math.Min(at + (128 * 1024), Large.Length)]);
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.Equal(Math.Min(at + (128 * 1024), Large.Length), said.GetProperty("received").GetInt64());
        }

        Assert.Equal(HttpStatusCode.OK, (await register.Finish(id)).Status);
        var page = await register.Send(Register.NewNumber(), upload: id);
        Assert.Equal(Large, await register.Browser.Http.GetByteArrayAsync(new Uri($"{page.Address.AbsolutePath}/file", UriKind.Relative)));
    }

    [Fact]
    public async Task A_connection_cut_in_the_middle_of_a_portion_loses_no_more_than_that_portion()
    {
        using var register = await Register.Open(server);
        var id = await register.Begin(Large.Length, "ภาพ.png");
        await register.Append(id, 0, Large[..200_000]);

        await SendHalf(register, id, 200_000, Large[200_000..500_000], cut: 100_000);
        var received = await Received(register, id, least: 300_000);

        Assert.Equal(300_000, received);
        await register.Append(id, received, Large[300_000..]);
        Assert.True((await register.Finish(id)).Said.GetProperty("finished").GetBoolean());
    }

    [Fact]
    public async Task A_portion_that_comes_twice_or_too_early_changes_nothing_and_is_told_the_right_place()
    {
        using var register = await Register.Open(server);
        var id = await register.Begin(Large.Length, "ภาพ.png");
        await register.Append(id, 0, Large[..100_000]);

        Assert.Equal(100_000, (await register.Append(id, 0, Large[..100_000])).Said.GetProperty("received").GetInt64());
        Assert.Equal(100_000, (await register.Append(id, 300_000, Large[300_000..])).Said.GetProperty("received").GetInt64());
        Assert.Equal(HttpStatusCode.Conflict, (await register.Finish(id)).Status);
    }

    [Fact]
    public async Task Two_that_send_the_same_portion_at_once_store_it_once()
    {
        using var register = await Register.Open(server);
        var id = await register.Begin(Large.Length, "ภาพ.png");

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => register.Append(id, 0, Large[..200_000])));
        await register.Append(id, 200_000, Large[200_000..]);

        Assert.Equal(HttpStatusCode.OK, (await register.Finish(id)).Status);
        Assert.Equal(Large.Length, await server.Sql<long>("SELECT received FROM file_content WHERE id = $1", id));
    }

    [Fact]
    public async Task Another_browser_learns_nothing_of_an_upload_and_cannot_use_it()
    {
        using var register = await Register.Open(server);
        using var stranger = await Register.Open(server);
        var pdf = FileSamples.Pdf();
        var id = await register.Begin(pdf.Length);
        await register.Append(id, 0, pdf);
        await register.Finish(id);
        await stranger.Begin(10);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Ask(HttpMethod.Get, $"/uploads/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Append(id, 0, pdf)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Finish(id)).Status);
        await stranger.Ask(HttpMethod.Post, $"/uploads/{id}/drop");
        Assert.Contains("ไม่พบไฟล์ที่ส่งไว้", (await stranger.Send(Register.NewNumber(), upload: id)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await register.Send(Register.NewNumber(), upload: id)).Status);
    }

    [Fact]
    public async Task One_upload_becomes_one_file_and_no_second()
    {
        using var register = await Register.Open(server);
        var pdf = FileSamples.Pdf("/Note (once)");
        var id = await register.Begin(pdf.Length);
        await register.Append(id, 0, pdf);
        await register.Finish(id);

        Assert.Equal(HttpStatusCode.OK, (await register.Send(Register.NewNumber(), upload: id)).Status);
        Assert.Contains("ไม่พบไฟล์ที่ส่งไว้", (await register.Send(Register.NewNumber(), upload: id)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cross-site", HttpStatusCode.Forbidden)]
    [InlineData("same-site", HttpStatusCode.Forbidden)]
    [InlineData("none", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Forbidden)]
    [InlineData("same-origin", HttpStatusCode.OK)]
    public async Task Only_our_own_pages_may_ask(string? site, HttpStatusCode expected)
    {
        using var register = await Register.Open(server);
        await register.Begin(10);
        using var body = JsonContent.Create(new { name = "x.pdf", size = 10 });

        Assert.Equal(expected, (await register.Ask(HttpMethod.Post, "/uploads", body, site: site)).StatusCode);
    }

    [Fact]
    public async Task A_browser_without_a_mark_is_told_to_allow_cookies()
    {
        using var browser = new TestBrowser(server.Address, takesCookies: false);
        using var body = JsonContent.Create(new { name = "x.pdf", size = 10 });

        Assert.Equal(HttpStatusCode.BadRequest, (await Register.Ask(browser, HttpMethod.Post, "/uploads", body)).StatusCode);
    }

    [Theory]
    [InlineData("{\"name\":\"x\",\"size\":0}", HttpStatusCode.UnprocessableEntity)]
    [InlineData("{\"name\":\"x\",\"size\":-5}", HttpStatusCode.UnprocessableEntity)]
    [InlineData("{\"name\":\"x\",\"size\":5242881}", HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("{\"name\":\"x\",\"size\":99999999999999999999}", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task A_beginning_that_cannot_be_is_refused(string json, HttpStatusCode expected)
    {
        using var register = await Register.Open(server);
        await register.Browser.Get($"{register.Place}/new");
        using var body = new StringContent(json, Encoding.UTF8, "application/json");

        Assert.Equal(expected, (await register.Ask(HttpMethod.Post, "/uploads", body)).StatusCode);
    }

    [Fact]
    public async Task More_bytes_than_declared_end_the_upload()
    {
        using var register = await Register.Open(server);
        var id = await register.Begin(100);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await register.Append(id, 0, new byte[200])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await register.Ask(HttpMethod.Get, $"/uploads/{id}")).StatusCode);
    }

    [Fact]
    public async Task A_plain_form_with_too_large_a_file_is_told_so_beside_the_field()
    {
        using var register = await Register.Open(server);

        var page = await register.Send(Register.NewNumber(), file: ("ใหญ่.png", FileSamples.PngWithChunk("IDAT", new byte[6 * Megabyte])));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("ไฟล์ใหญ่เกิน 5 MB กรุณาเลือกไฟล์ที่เล็กกว่า", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_file_is_refused_when_it_is_finished_and_gone()
    {
        using var register = await Register.Open(server);
        var bad = FileSamples.Pdf("/OpenAction <</S /JavaScript /JS (app.alert(1))>>");
        var id = await register.Begin(bad.Length);
        await register.Append(id, 0, bad);

        var (status, said) = await register.Finish(id);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "file.active"), (status, said.GetProperty("error").GetString()));
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM file_portion WHERE content = $1", id));
    }

    [Fact]
    public async Task One_browser_holds_a_dozen_unfinished_files_even_when_it_asks_for_all_at_once()
    {
        using var register = await Register.Open(server);
        await register.Browser.Get($"{register.Place}/new");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            using var body = JsonContent.Create(new { name = "x.pdf", size = 10 });
            return (await register.Ask(HttpMethod.Post, "/uploads", body)).StatusCode;
        }));

        Assert.Equal(12, answers.Count(a => a is HttpStatusCode.OK));
        Assert.Equal(8, answers.Count(a => a is HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task What_no_record_has_taken_goes_after_a_day_and_what_one_has_stays()
    {
        using var register = await Register.Open(server);
        var letter = await register.Letter(Register.NewNumber(), FileSamples.Pdf("/Note (stays)"));
        var id = await register.Begin(Large.Length, "ภาพ.png");
        await register.Append(id, 0, Large[..200_000]);

        await server.PassAsync(TimeSpan.FromHours(25));
        await server.Ask<Prune, int>(prune => prune.RunAsync(TestContext.Current.CancellationToken));

        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM file_portion WHERE content = $1", id));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM letter l JOIN file f ON f.id = l.file JOIN file_portion p ON p.content = f.content WHERE l.id = $1", letter));
    }

    /// <summary>Announces a whole portion, sends a part of it, and breaks the connection.</summary>
    private async Task SendHalf(Register register, Guid id, long offset, byte[] portion, int cut)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("localhost", server.Address.Port);
        var cookies = register.Browser.Cookies.GetCookieHeader(server.Address);
        var head = $"POST /uploads/{id} HTTP/1.1\r\nHost: localhost:{server.Address.Port}\r\nSec-Fetch-Site: same-origin\r\nCookie: {cookies}\r\n"
            + $"Upload-Offset: {offset}\r\nContent-Length: {portion.Length}\r\n\r\n";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
        await client.GetStream().WriteAsync(portion.AsMemory(0, cut));
        await client.GetStream().FlushAsync();
    }

    private static async Task<long> Received(Register register, Guid id, long least)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        long received;
        do
        {
            limit.Token.ThrowIfCancellationRequested();
            using var answer = await register.Ask(HttpMethod.Get, $"/uploads/{id}");
            received = (await answer.Content.ReadFromJsonAsync<JsonElement>(limit.Token)).GetProperty("received").GetInt64();
        }
        while (received < least);
        return received;
    }
}
