using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Conformance.Kit;

/// <summary>One person with one browser at one client's door.</summary>
internal sealed class Visit(Party party, World world, Somebody person, TestBrowser browser) : IDisposable
{
    private int _mails;

    public Party Party => party;

    public TestBrowser Browser => browser;

    public Somebody Person => person;

    /// <summary>A person who has never signed in here, and a client that has just registered.</summary>
    public static async Task<Visit> BeginAsync(LakMuangServer server, params (string Name, System.Text.Json.Nodes.JsonNode? Value)[] registration)
    {
        var party = await Party.RegisterAsync(server, registration);
        var world = server.NewWorld();
        return new(party, world, await world.Person(), server.NewBrowser());
    }

    /// <summary>Goes to the authorization endpoint, signs in as far as that is asked for, and comes back to the client.</summary>
    public async Task<TestPage> EnterAsync(params (string Name, string? Value)[] request) => await FinishAsync(await GoAsync(request));

    /// <summary>Goes to the authorization endpoint and stays at the page that it leads to.</summary>
    public Task<TestPage> GoAsync(params (string Name, string? Value)[] request) => browser.Get(party.Address(request), Party.Callback);

    /// <summary>Signs in at the page that is open, when it is the sign-in page.</summary>
    public async Task<TestPage> FinishAsync(TestPage page)
    {
        if (page.Address.AbsolutePath == "/sign-in")
        {
            page = await browser.Submit(Party.Callback, ("CitizenId", person.CitizenId.Digits), ("Password", person.Password));
        }

        return page.Address.AbsolutePath.StartsWith("/sign-in/code/", StringComparison.Ordinal)
            ? await browser.Submit(Party.Callback, ("Code", await world.MailOf(person).Code(++_mails)))
            : page;
    }

    public async Task<Tokens> TokensAsync(params (string Name, string? Value)[] request)
    {
        var nonce = request.Any(p => p is ("nonce", null)) ? null : IdToken.Nonce;
        var code = Answer.Code(await EnterAsync(request), party.Provider);
        return await Tokens.Check(await party.RedeemAsync(code), party, nonce);
    }

    /// <summary>The userinfo answer, whose subject must be the id_token's (OpenID Connect Core 5.3.2).</summary>
    public async Task<JsonElement> UserInfoAsync(Tokens tokens, HttpMethod? method = null, bool inForm = false)
    {
        using var answer = await party.UserInfoAsync(tokens.Access, method, inForm);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        var claims = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(tokens.Id["sub"], claims.GetProperty("sub").GetString());
        return claims;
    }

    public void Dispose()
    {
        party.Dispose();
        browser.Dispose();
    }
}
