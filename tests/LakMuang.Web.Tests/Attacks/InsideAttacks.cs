using System.Net;
using System.Text.Json;
using LakMuang.Protocol.Clients;
using LakMuang.SignOn;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Attacks.Weak;

namespace LakMuang.Web.Tests.Attacks;

/// <summary>Making LakMuang call where it should not, and reaching what belongs to others.</summary>
public sealed class InsideAttacks(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.0.9")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("192.0.0.192")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::127.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b:1::a00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:0:7f00:1::")]
    [InlineData("fe80::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void An_address_of_the_inside_is_known_in_every_spelling(string address) => Assert.False(CallableAddresses.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("203.0.114.1")]
    [InlineData("8.8.8.8")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("2001:4860:4860::8888")]
    public void An_address_of_the_outside_may_be_called(string address) => Assert.True(CallableAddresses.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("LOCALHOST")]
    [InlineData("127.1")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("2130706433")]
    public async Task A_back_channel_call_never_arrives_inside_whatever_the_name_resolves_to(string host)
    {
        await using var canary = await WeakSite.Start((site, context) => site.Keep(context));
        var address = new Uri($"http://{host}:{canary.Address.Port}/logout");
        Assert.True(WeakAddresses.IsOutside(host));
        using var weak = new HttpClient();
        using var body = new StringContent("logout_token=x");
        await weak.PostAsync(address, body);
        Assert.Single(canary.Received);

        // The name is looked up once, and the connection goes to what was found: a second answer (DNS rebinding) is never asked for.
        using var guarded = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectCallback = new GuardedConnection(CallableAddresses.PublicOnly).ConnectAsync });
        using var again = new StringContent("logout_token=x");
        await Assert.ThrowsAsync<HttpRequestException>(() => guarded.PostAsync(address, again));

        Assert.Single(canary.Received);
    }

    [Fact]
    public async Task The_session_of_another_person_cannot_be_ended_by_its_number()
    {
        var (victim, attacker) = (await _world.Person(enforced: false), await _world.Person(enforced: false));
        using var theirs = server.NewBrowser();
        using var mine = server.NewBrowser();
        await _world.SignIn(theirs, victim);
        await _world.SignIn(mine, attacker);
        var id = await server.Sql<Guid>("SELECT id FROM session WHERE person = $1", victim.Id.Value);
        var ownForms = (await mine.Get("/account")).Forms;
        var form = ownForms.First(f => f.Action.Contains("handler=Everywhere", StringComparison.Ordinal));

        await mine.Submit(form with { Action = $"/account?handler=End&session={id}" }, null);
        await mine.Get("/account");

        Assert.True(await server.Sql<bool>("SELECT ended_at IS NULL FROM session WHERE id = $1", id));
        Assert.DoesNotContain(id.ToString(), mine.Page.Html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_registration_gets_no_more_than_it_may_ask_for()
    {
        var greedy = new Dictionary<string, object>
        {
            ["redirect_uris"] = new[] { "https://greedy.example/cb" },
            ["client_id"] = "info",
            ["client_secret"] = "chosen",
            ["system"] = "ktb",
            ["scope"] = "openid pid",
            ["secret_hash"] = "x",
            ["registration_access_token"] = "chosen",
            ["disabled_at"] = JsonSerializer.SerializeToElement<string?>(null),
            ["required_level"] = 1,
        };
        var weak = JsonSerializer.SerializeToElement(greedy).Deserialize<WeakClient>(JsonSerializerOptions.Web)!;
        Assert.Equal("ktb", weak.System);

        using var answer = await Registration.Send(server, greedy);
        var made = await RelyingParty.Json(answer);
        var id = made.GetProperty("client_id").GetString()!;

        Assert.NotEqual("info", id);
        Assert.NotEqual("chosen", made.GetProperty("client_secret").GetString());
        Assert.Equal("open", await server.Sql<string>("SELECT system FROM oauth_client WHERE id = $1", id));
        Assert.DoesNotContain("pid", await server.Sql<string>("SELECT metadata::text FROM oauth_client WHERE id = $1", id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_that_a_form_does_not_have_change_nothing()
    {
        var officer = await _world.Person(enforced: false);
        var other = await _world.Person();
        using var browser = server.NewBrowser();
        var page = await browser.Get("/sign-in");
        var fields = new Dictionary<string, string>(page.Forms.First(f => f.Fields.ContainsKey("Password")).Fields)
        {
            ["CitizenId"] = officer.CitizenId.Digits,
            ["Password"] = officer.Password,
            ["Person"] = other.Id.Value.ToString(),
            ["Level"] = "4",
            ["Means"] = "255",
            ["Session.Level"] = "4",
            ["Target.RedirectTo"] = "https://evil.example/",
            ["To"] = "https://evil.example/",
            ["Attempt"] = Guid.CreateVersion7().ToString(),
        };

        using var answer = await browser.Http.PostAsync(page.Address, new FormUrlEncodedContent(fields));

        Assert.Equal("/", answer.Headers.Location!.OriginalString);
        Assert.Equal(1, await server.Sql<int>("SELECT means FROM session WHERE person = $1", officer.Id.Value));
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM session WHERE person = $1", other.Id.Value));
    }

    [Theory]
    [InlineData("INFO\u202egpj")]
    [InlineData("IN\u200bFO")]
    [InlineData("\u2066INFO")]
    [InlineData("INFO\ufeff")]
    public async Task A_name_that_turns_or_hides_its_letters_cannot_be_registered(string name)
    {
        // Compared with a known name it is another; to the eye it is the same, or reads backwards.
        Assert.NotEqual("INFO", name);

        using var answer = await Registration.Send(server, new { client_name = name, redirect_uris = new[] { "https://info.example/cb" } });

        Assert.Equal("invalid_client_metadata", (await RelyingParty.Json(answer)).GetProperty("error").GetString());
    }

    [Theory]
    [InlineData("１２３４５６７８９０１２１")]
    [InlineData("12345678901２1")]
    [InlineData("𝟏234567890121")]
    public void A_citizen_id_in_letters_that_look_like_digits_finds_nobody(string typed) => Assert.False(Kernel.CitizenId.TryParse(typed, out _, out _));

    private sealed record WeakClient(string System);
}
