using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Letters;

/// <summary>An SSO admin before the register of the own agency, with the pages and the upload endpoints as a browser uses them.</summary>
internal sealed class Register(LakMuangServer server, TestBrowser browser, Somebody admin, string code) : IDisposable
{
    private static int _numbers = 1000;

    public TestBrowser Browser => browser;

    public Somebody Admin => admin;

    public string Code => code;

    public string Place => $"/agencies/{code}/letters";

    public static async Task<Register> Open(LakMuangServer server, World? world = null)
    {
        var admin = await (world ?? server.NewWorld()).Person(enforced: false, office: Office.SsoAdmin, groups: "info-viewer");
        var code = await server.Sql<string>("SELECT code FROM agency WHERE id = $1", admin.Agency.Value);
        var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, admin);
        return new(server, browser, admin, code!);
    }

    public static string NewNumber() => $"ชย {Interlocked.Increment(ref _numbers)}/2569";

    /// <summary>Sends the form as a browser without script does: everything in one multipart post.</summary>
    public async Task<TestPage> Send(
        string number, string day = "5/1/2569", string subject = "แต่งตั้งผู้ดูแลหน่วยงาน", (string Name, byte[] Bytes)? file = null, Guid? upload = null)
    {
        await browser.Get($"{Place}/new");
        var token = browser.Page.Forms.First(f => f.Fields.ContainsKey("Number")).Fields["__RequestVerificationToken"];
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" }, { new StringContent("Order"), "Kind" }, { new StringContent(number), "Number" },
            { new StringContent(day), "IssuedOn" }, { new StringContent(subject), "Subject" },
        };
        if (file is { } plain)
        {
            form.Add(new ByteArrayContent(plain.Bytes), "File", plain.Name);
        }

        if (upload is { } id)
        {
            form.Add(new StringContent($"{id}"), "File-upload");
        }

        using var answer = await browser.Http.PostAsync(new Uri($"{Place}/new", UriKind.Relative), form);
        return answer.Headers.Location is { } to ? await browser.Get(to.OriginalString)
            : new(new(server.Address, $"{Place}/new"), answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Registers a letter and answers its id.</summary>
    public async Task<Guid> Letter(string number, byte[]? file = null)
    {
        var page = await Send(number, file: file is null ? null : ("คำสั่ง.pdf", file));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return Guid.Parse(page.Address.Segments[^1]);
    }

    public Task<HttpResponseMessage> Ask(HttpMethod method, string path, HttpContent? body = null, long? offset = null, string? site = "same-origin") =>
        Ask(browser, method, path, body, offset, site);

    public static async Task<HttpResponseMessage> Ask(
        TestBrowser browser, HttpMethod method, string path, HttpContent? body = null, long? offset = null, string? site = "same-origin")
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        if (offset is not null)
        {
            request.Headers.Add("Upload-Offset", $"{offset}");
        }

        return await browser.Http.SendAsync(request);
    }

    public async Task<Guid> Begin(long size, string name = "คำสั่ง.pdf")
    {
        await browser.Get($"{Place}/new");
        using var body = JsonContent.Create(new { name, size });
        using var answer = await Ask(HttpMethod.Post, "/uploads", body);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    public async Task<(HttpStatusCode Status, JsonElement Said)> Append(Guid id, long offset, byte[] bytes)
    {
        using var body = new ByteArrayContent(bytes);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var answer = await Ask(HttpMethod.Post, $"/uploads/{id}", body, offset);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    public async Task<(HttpStatusCode Status, JsonElement Said)> Finish(Guid id)
    {
        using var answer = await Ask(HttpMethod.Post, $"/uploads/{id}/finish");
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    public void Dispose() => browser.Dispose();
}
