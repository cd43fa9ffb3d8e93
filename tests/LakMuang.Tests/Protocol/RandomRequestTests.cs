using LakMuang.Protocol;
using LakMuang.Protocol.Authorize;
using Microsoft.AspNetCore.WebUtilities;
using Pair = System.Collections.Generic.KeyValuePair<string, string>;

namespace LakMuang.Tests.Protocol;

/// <summary>Good requests, bent at random: whatever comes, the engine answers, and never to a stranger.</summary>
public sealed class RandomRequestTests
{
    private const int Tries = 5_000;

    private static readonly string[] _names =
    [
        "client_id", "redirect_uri", "response_type", "response_mode", "scope", "state", "nonce", "code_challenge", "code_challenge_method",
        "prompt", "max_age", "acr_values", "id_token_hint", "claims", "resource", "request", InternalParameters.After, InternalParameters.Agency,
        "dpop_jkt", "authorization_details", "request_uri", "login_hint", InternalParameters.Started,
        "grant_type", "code", "code_verifier", "refresh_token", "client_secret", "client_assertion", "client_assertion_type", "unknown", "",
    ];

    private static readonly string[] _values =
    [
        "", " ", "\0", "\r\nSet-Cookie: a=b", "\u202e", "\ud800", "\ufffd", "กขค", "%00", "%", "+", "null", "{}", "[]", "{\"userinfo\":{}}", "0", "-1",
        "2147483647", "2147483648", "1e9", new string('x', 300), new string('x', 9_000), "https://evil.example/cb", "https://info.example/cb",
        "http://127.0.0.1:1/cb", "openid", "openid openid", "none", "none login", "login", "consent", "code", "form_post", "urn:lakmuang:level:4",
        "a", "b", "info", "app", "signer", "old", "records", "S256", Engine.Challenge, Engine.Verifier, "authorization_code", "refresh_token",
        "client_credentials", "[{}]", "[{\"type\":\"payment_approval\"}]", "{\"id_token\":{\"acr\":{\"essential\":true,\"values\":[\"urn:lakmuang:level:4\",7]}}}",
        "{\"userinfo\":{\"email\":null,\"a b\":{\"values\":[{}]}},\"id_token\":{\"sub\":{\"value\":\"\\ud800\"}}}", "urn:ietf:params:oauth:request_uri:AAAA",
        "a.b.c", "..", "eyJhbGciOiJcdWQ4MDAifQ.e30.AAAA", "e30.eyJzdWIiOiJzaWduZXIifQ.AAAA", MemoryClients.Secret,
        MemoryClients.Records, "urn:ietf:params:oauth:client-assertion-type:jwt-bearer", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    ];

    private static readonly string?[] _headers =
        [null, "", "Basic", "Basic ", "Basic !", "Basic AAAA", "Bearer x", "DPoP x", "DPoP ", Call.Basic("info"), Call.Basic("old"), Call.Basic("%ff%00:", "\0"), Call.Basic("%", "%")];

    private static readonly string?[] _proofs =
        [null, "", "a", "a.b.c", "e30.e30.AAAA", "eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6IkVDIn19.e30.AAAA", new string('x', 9_000)];

    private static readonly string[] _clients = ["info", "app", "signer", "old", "bank", "vault", "box"];

    private readonly Engine _engine = new();

    [Theory]
    [InlineData(2_463_534_242)]
    [InlineData(1_988)]
    public async Task An_authorization_request_never_breaks_the_engine_nor_answers_a_stranger(uint seed)
    {
        var dice = new Dice(seed);
        var seen = new HashSet<Type>();
        for (var i = 0; i < Tries; i++)
        {
            Seat(dice);
            var bent = Bend(Call.Ask(dice.Pick(_clients)), dice);
            var outcome = await _engine.AskAsync(bent);
            if (outcome is AuthorizeOutcome.SignInNeeded { Resume: var resume })
            {
                outcome = await _engine.AskAsync(QueryHelpers.ParseQuery(resume).SelectMany(p => p.Value.Select(v => new Pair(p.Key, v!))));
            }

            seen.Add(outcome.GetType());
            var response = (outcome as AuthorizeOutcome.Issue)?.Response ?? (outcome as AuthorizeOutcome.ErrorToClient)?.Response;
            if (response is not null)
            {
                var client = MemoryClients.Of(bent.Single(p => p.Key == "client_id").Value);
                Assert.True(RedirectUriCheck.IsRegistered(client, response.RedirectUri), $"seed {seed}, try {i}");
                Assert.DoesNotContain(response.AsAddress(), char.IsControl);
            }
        }

        Assert.Equal(6, seen.Count);
    }

    [Theory]
    [InlineData(2_463_534_242)]
    [InlineData(1_988)]
    public async Task A_token_request_never_breaks_the_engine(uint seed)
    {
        var dice = new Dice(seed);
        var answers = new Dictionary<int, int>();
        for (var i = 0; i < Tries; i++)
        {
            var client = dice.Pick(_clients);
            var good = Call.Trade(client, dice.Roll(4) == 0 && client is not ("bank" or "vault") ? await _engine.CodeAsync(client) : "x");
            var bent = Bend(good.Parameters, dice);
            var answer = await _engine.Token.RunAsync(
                Call.Post(bent, dice.Roll(3) == 0 ? dice.Pick(_headers) : good.Authorization) with { DPoP = dice.Roll(4) == 0 ? dice.Pick(_proofs) : null });
            answers[answer.Status] = answers.GetValueOrDefault(answer.Status) + 1;
            Assert.True(answer.Status is 200 || Read.Text(Read.Json(answer), "error") is { Length: > 0 }, $"seed {seed}, try {i}");
        }

        Assert.Equal([200, 400, 401], answers.Keys.Order());
    }

    [Theory]
    [InlineData(2_463_534_242)]
    [InlineData(1_988)]
    public async Task A_pushed_request_never_breaks_the_engine_and_what_was_pushed_is_answered_like_any_other(uint seed)
    {
        var dice = new Dice(seed);
        var answers = new HashSet<int>();
        for (var i = 0; i < Tries; i++)
        {
            Seat(dice);
            var client = dice.Pick(_clients);
            var bent = Bend(_engine.PushForm(client), dice);
            var answer = await _engine.Par.RunAsync(
                Call.Post(bent, dice.Roll(5) == 0 ? dice.Pick(_headers) : Pushing.HeaderOf(client)) with { DPoP = dice.Roll(4) == 0 ? dice.Pick(_proofs) : null });
            answers.Add(answer.Status);
            if (answer.Status == 201)
            {
                Assert.NotNull(await _engine.AskAsync(Bend([new("client_id", client), new("request_uri", Read.Text(Read.Json(answer), "request_uri")!)], dice)));
            }
            else
            {
                Assert.True(Read.Text(Read.Json(answer), "error") is { Length: > 0 }, $"seed {seed}, try {i}");
            }
        }

        Assert.Equal([201, 400, 401], answers.Order());
    }

    [Fact]
    public async Task Other_endpoints_take_anything_too()
    {
        var dice = new Dice(77);
        for (var i = 0; i < Tries; i++)
        {
            var request = Call.Post(Bend([new("token", "x"), new("access_token", "x"), new("id_token_hint", "x")], dice), dice.Pick(_headers))
                with
            { DPoP = dice.Pick(_proofs), Accept = dice.Pick(_values) };
            Assert.InRange((await _engine.UserInfo.RunAsync(request)).Status, 400, 499);
            Assert.InRange((await _engine.Introspection.RunAsync(request)).Status, 200, 499);
            Assert.InRange((await _engine.Revocation.RunAsync(request)).Status, 200, 499);
            Assert.NotNull(await _engine.Logout.RunAsync(request));
        }
    }

    /// <summary>Somebody, nobody, or somebody with two hats.</summary>
    private void Seat(Dice dice)
    {
        _engine.SignIn();
        _engine.Session = dice.Roll(4) == 0 ? null : _engine.Session;
        _engine.Entitlement = new(dice.Roll(6) > 0, dice.Roll(3) == 0 ? ["a", "b"] : [], 1 + dice.Roll(3), "");
    }

    private static List<Pair> Bend(IEnumerable<Pair> good, Dice dice)
    {
        var bent = good.ToList();
        for (var bends = dice.Roll(4); bends > 0; bends--)
        {
            var at = dice.Roll(Math.Max(bent.Count, 1));
            switch (dice.Roll(5))
            {
                case 0 when bent.Count > 0:
                    bent.RemoveAt(at);
                    break;
                case 1 when bent.Count > 0:
                    bent[at] = new(bent[at].Key, dice.Pick(_values));
                    break;
                case 2 when bent.Count > 0:
                    bent[at] = new(bent[at].Key, bent[at].Value + dice.Pick(_values));
                    break;
                case 3 when bent.Count > 0:
                    bent.Add(bent[at]);
                    break;
                default:
                    bent.Add(new(dice.Pick(_names), dice.Pick(_values)));
                    break;
            }
        }

        return bent;
    }
}
