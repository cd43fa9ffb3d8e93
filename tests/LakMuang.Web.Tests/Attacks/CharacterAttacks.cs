using System.Reflection;
using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Attacks;

/// <summary>
/// Characters that PostgreSQL, or UTF-8, cannot take, in every word that any page reads from its address or its form: nobody sees a 5xx for them. Pages and their
/// fields are found by reflection, so that none can be forgotten.
/// </summary>
public sealed class CharacterAttacks(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public;

    // They would end the attacker's own session, and with it the test.
    private static readonly string[] _apart = ["sign-out", "account?handler=Everywhere", "account?handler=End"];

    [Theory]
    [InlineData("%00")]
    [InlineData("%ED%A0%80")]
    [InlineData("%F0%9F%98%80%E2%80%AE%27%25_%5C")]
    public async Task No_page_breaks_on_a_character_in_its_address(string bad)
    {
        var (browser, land) = await ArriveAsync();
        using var _ = browser;
        var broken = new List<string>();
        foreach (var (pattern, model) in Pages())
        {
            var names = model.GetProperties(Declared).Where(p => p.PropertyType == typeof(string)).Select(p => p.GetCustomAttribute<FromQueryAttribute>()?.Name
                ?? (p.GetCustomAttribute<BindPropertyAttribute>() is { SupportsGet: true } bound ? bound.Name ?? p.Name : null)).OfType<string>().ToList();
            if (names.Count > 0)
            {
                var path = $"{Filled(pattern, land)}?{string.Join('&', names.Select(n => $"{n}={bad}"))}";
                Note(broken, path, (await browser.Get(path)).Status);
            }
        }

        Assert.Empty(broken);
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("😀\u202e'%_\\")]
    public async Task No_form_breaks_on_a_character_in_its_fields(string bad)
    {
        var (browser, land) = await ArriveAsync();
        using var _ = browser;
        var broken = new List<string>();
        foreach (var (pattern, model) in Pages())
        {
            var fields = model.GetProperties(Declared).Where(p => p.PropertyType == typeof(string) && p.IsDefined(typeof(BindPropertyAttribute)))
                .Select(p => (p.GetCustomAttribute<BindPropertyAttribute>()!.Name ?? p.Name, bad)).ToArray();
            foreach (var handler in model.GetMethods(Declared).Select(m => m.Name).Where(n => n.StartsWith("OnPost", StringComparison.Ordinal)).Select(n => n[6..].Replace("Async", "", StringComparison.Ordinal)).Distinct())
            {
                var path = Filled(pattern, land) + (handler.Length > 0 ? $"?handler={handler}" : "");
                if (fields.Length > 0 && !_apart.Contains(path.TrimStart('/')))
                {
                    var token = (await browser.Get("/account")).Forms.First(f => f.Action == "/sign-out");
                    Note(broken, path, (await browser.Submit(token with { Action = path }, null, fields)).Status);
                }
            }
        }

        Assert.Empty(broken);
    }

    private static void Note(List<string> broken, string path, System.Net.HttpStatusCode status)
    {
        if ((int)status >= 500)
        {
            broken.Add($"{(int)status} {path}");
        }
    }

    /// <summary>Somebody for whom most pages open: an operator who keeps an agency too.</summary>
    private async Task<(TestBrowser Browser, Country Land)> ArriveAsync()
    {
        var land = await Country.Of(server);
        var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, await land.Person(land.Root, Office.SsoAdmin, ["dla-operator"]));
        return (browser, land);
    }

    private static string Filled(string pattern, Country land) => "/" + string.Join('/', pattern.Split('/').Select(part =>
        !part.StartsWith('{') ? part
        : part.StartsWith("{code", StringComparison.Ordinal) ? land.CodeOf(land.Root)
        : part.Contains(":guid", StringComparison.Ordinal) ? Guid.CreateVersion7().ToString()
        : part.Contains(":int", StringComparison.Ordinal) ? "1"
        : "info"));

    private IEnumerable<(string Pattern, Type Model)> Pages() => server.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Select(e => (e.RoutePattern.RawText, Page: e.Metadata.GetMetadata<PageActionDescriptor>()))
        .Where(e => e.Page is not null && e.RawText is not null)
        .Select(e => (e.RawText!, typeof(ForAgencyAttribute).Assembly.GetType($"LakMuang.Web{e.Page!.RelativePath[..^".cshtml".Length].Replace('/', '.')}Model")))
        .Where(e => e.Item2 is not null).Select(e => (e.Item1, e.Item2!)).Distinct();
}
