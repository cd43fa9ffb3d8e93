using System.Net;
using System.Text.RegularExpressions;

namespace LakMuang.TestKit;

/// <summary>A browser without script or picture: keeps cookies, reads forms and sends them as they are.</summary>
public sealed partial class TestBrowser : IDisposable
{
    private readonly SocketsHttpHandler _handler;
    private readonly HttpClient _client;

    public TestBrowser(Uri address, bool takesCookies = true)
    {
        _handler = new() { AllowAutoRedirect = false, UseCookies = takesCookies, CookieContainer = Cookies };
        _client = new(_handler) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/109.0 Safari/537.36");
    }

    public CookieContainer Cookies { get; } = new();

    public HttpClient Http => _client;

    public TestPage Page { get; private set; } = new(new("about:blank"), HttpStatusCode.OK, "");

    /// <summary>Goes to an address and follows redirects, as far as they stay within these hosts.</summary>
    /// <param name="until">A redirect to an address that begins so is not followed: the page is that address.</param>
    public Task<TestPage> Get(string address, string? until = null) => Send(new(HttpMethod.Get, new Uri(_client.BaseAddress!, address)), until);

    /// <summary>Shows a page again as it was answered earlier, without asking for it.</summary>
    public void GoBackTo(TestPage page) => Page = page;

    /// <summary>Fills the first form that has all of the fields, and sends it.</summary>
    public Task<TestPage> Submit(string? until = null, params (string Name, string Value)[] fields)
    {
        var form = Page.Forms.First(f => fields.All(field => f.Fields.ContainsKey(field.Name)));
        return Submit(form, until, fields);
    }

    public Task<TestPage> Submit(TestForm form, string? until, params (string Name, string Value)[] fields)
    {
        var values = new Dictionary<string, string>(form.Fields);
        foreach (var (name, value) in fields)
        {
            values[name] = value;
        }

        return Send(new(HttpMethod.Post, new Uri(Page.Address, form.Action)) { Content = new FormUrlEncodedContent(values) }, until);
    }

    /// <summary>Sends a file with the first form that takes one under this name, as a browser without script does.</summary>
    /// <param name="fileName">Empty for no file.</param>
    public Task<TestPage> Attach(string field, string fileName, byte[] content, params (string Name, string Value)[] fields)
    {
        var form = Page.Forms.First(f => f.Fields.ContainsKey(field));
        var values = new Dictionary<string, string>(form.Fields);
        foreach (var (name, value) in fields)
        {
            values[name] = value;
        }

        var body = new MultipartFormDataContent();
        foreach (var (name, value) in values.Where(v => v.Key != field))
        {
            body.Add(new StringContent(value), name);
        }

        if (fileName.Length > 0)
        {
            body.Add(new ByteArrayContent(content), field, fileName);
        }

        return Send(new(HttpMethod.Post, new Uri(Page.Address, form.Action)) { Content = body }, null);
    }

    /// <summary>A page of another site sends a form: cookies that are SameSite=Lax stay away from it, and travel with the redirects that follow.</summary>
    public async Task<TestPage> PostFromElsewhere(string address, IEnumerable<KeyValuePair<string, string>> fields, string? until = null)
    {
        var target = new Uri(_client.BaseAddress!, address);
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var bare = new HttpClient(handler) { Timeout = _client.Timeout };
        using var answer = await bare.PostAsync(target, new FormUrlEncodedContent(fields));
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [])
        {
            Cookies.SetCookies(target, cookie);
        }

        return answer.Headers.Location is not { } location ? Page = new(target, answer.StatusCode, await answer.Content.ReadAsStringAsync())
            : until is not null && location.OriginalString.StartsWith(until, StringComparison.Ordinal) ? Page = new(location, answer.StatusCode, "")
            : await Send(new(HttpMethod.Get, new Uri(target, location)), until);
    }

    public void Dispose() => _client.Dispose();

    private async Task<TestPage> Send(HttpRequestMessage request, string? until)
    {
        for (var hops = 0; hops < 20; hops++)
        {
            using var response = await _client.SendAsync(request);
            var address = request.RequestUri!;
            if (response.Headers.Location is { } location)
            {
                var next = new Uri(address, location);
                if (until is not null && next.AbsoluteUri.StartsWith(until, StringComparison.Ordinal))
                {
                    return Page = new(next, response.StatusCode, "");
                }

                request = new(HttpMethod.Get, next);
                continue;
            }

            return Page = new(address, response.StatusCode, await response.Content.ReadAsStringAsync());
        }

        throw new InvalidOperationException("The redirects do not end.");
    }
}

/// <summary>A page as it was answered.</summary>
public sealed partial record TestPage(Uri Address, HttpStatusCode Status, string Html)
{
    /// <summary>What a reader sees, in one line.</summary>
    public string Text => Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(Hidden().Replace(Html, " "), " ")), " ").Trim();

    public IReadOnlyList<TestForm> Forms =>
    [
        .. Form().Matches(Html).Select(form => new TestForm(
            WebUtility.HtmlDecode(Attribute(form.Groups[1].Value, "action") ?? Address.PathAndQuery),
            Input().Matches(form.Groups[2].Value)
                .Select(input => (Name: Attribute(input.Value, "name"), Value: Attribute(input.Value, "value") ?? ""))
                .Where(input => input.Name is not null)
                .DistinctBy(input => input.Name)
                .ToDictionary(input => input.Name!, input => WebUtility.HtmlDecode(input.Value)))),
    ];

    public string? Query(string name) => System.Web.HttpUtility.ParseQueryString(Address.Query)[name];

    /// <summary>Where the link with these words leads.</summary>
    public string Link(string words) => WebUtility.HtmlDecode(Regex.Match(
        Html, $"<a[^>]*href=\"([^\"]*)\"[^>]*>(?:(?!</a>).)*{Regex.Escape(words)}", RegexOptions.Singleline).Groups[1].Value);

    private static string? Attribute(string tag, string name) =>
        Regex.Match(tag, $"\\b{name}=\"([^\"]*)\"") is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("<form([^>]*)>(.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<(?:input|select|textarea)[^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex("<(head|svg|script).*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}

public sealed record TestForm(string Action, IReadOnlyDictionary<string, string> Fields);
