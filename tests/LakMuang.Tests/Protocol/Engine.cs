using System.Text.Json;
using LakMuang.Protocol;
using LakMuang.Protocol.Authorize;
using LakMuang.Protocol.Ports;
using LakMuang.Protocol.Token;

namespace LakMuang.Tests.Protocol;

/// <summary>The engine with ports in memory: one signed-in person who may enter every system.</summary>
internal sealed class Engine : IEndUser, IEntitlements, IClaims, IReplays, IApprovals
{
    // RFC 7636 appendix B.
    public const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    public const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    public const string Issuer = "https://lakmuang.example";

    private readonly HashSet<string> _replays = [];

    public Engine()
    {
        Grants = new(Clock);
        SignIn();
        Pushed = new(Clock);
        Authorize = new(Clients, this, this, Pushed, this, Seal, Keys, Options, Clock);
        Par = new(Clients, this, Pushed, Seal, Options, Clock);
        Token = new(Clients, Grants, Seal, Keys, this, Options, Clock);
        UserInfo = new(Clients, this, Keys, Seal, Grants, this, Options, Clock);
        Introspection = new(Clients, this, Keys, Grants, Seal, Options, Clock);
        Revocation = new(Clients, this, Keys, Grants, Seal, Options, Clock);
        Logout = new(Clients, Keys);
    }

    public ManualClock Clock { get; } = new();

    public MemoryClients Clients { get; } = new();

    public MemorySeal Seal { get; } = new();

    public MemoryKeys Keys { get; } = new();

    public MemoryGrants Grants { get; }

    public ProtocolOptions Options { get; } = new() { Issuer = Issuer };

    public AuthorizeEndpoint Authorize { get; }

    public MemoryPushedRequests Pushed { get; }

    public LakMuang.Protocol.Pushed.PushedRequestEndpoint Par { get; }

    public TokenEndpoint Token { get; }

    public LakMuang.Protocol.UserInfo.UserInfoEndpoint UserInfo { get; }

    public LakMuang.Protocol.Introspection.IntrospectionEndpoint Introspection { get; }

    public LakMuang.Protocol.Introspection.RevocationEndpoint Revocation { get; }

    public LakMuang.Protocol.Logout.LogoutEndpoint Logout { get; }

    /// <summary>Who sits before the browser; null for nobody.</summary>
    public EndUserSession? Session { get; set; }

    public Entitlement Entitlement { get; set; } = new(true, [], 1, "");

    /// <summary>The authorization_details that the person has approved.</summary>
    public string? Approved { get; set; }

    /// <summary>The single claims that userinfo was last asked for.</summary>
    public IReadOnlyList<string> ClaimsByName { get; private set; } = [];

    public void SignIn(string person = "somchai", int level = 2) =>
        Session = new(Guid.CreateVersion7().ToString("N"), person, Clock.Now, level, ["pwd", "otp"], 1);

    public ValueTask<AuthorizeOutcome> AskAsync(IEnumerable<KeyValuePair<string, string>> parameters) => Authorize.RunAsync(Call.Get(parameters));

    /// <summary>A code for the parameters of <see cref="Call.Ask"/>.</summary>
    public async ValueTask<string> CodeAsync(string client = "info", params (string, string?)[] changes) =>
        Read.Parameter(Assert.IsType<AuthorizeOutcome.Issue>(await AskAsync(Call.Ask(client, changes))).Response, "code")!;

    public ValueTask<ProtocolResponse> TradeAsync(string client, string code, params (string, string?)[] changes) =>
        Token.RunAsync(Call.Trade(client, code, changes));

    /// <summary>The tokens of a whole sign-in.</summary>
    public async ValueTask<JsonElement> TokensAsync(string client = "info", params (string, string?)[] changes)
    {
        var answer = await TradeAsync(client, await CodeAsync(client, changes));
        Assert.Equal(200, answer.Status);
        return Read.Json(answer);
    }

    public ValueTask<EndUserSession?> CurrentAsync(CancellationToken cancel) => new(Session);

    public ValueTask<Entitlement> FindAsync(string person, string clientId, CancellationToken cancel) =>
        new(Entitlement with { Subject = $"{person}-at-{clientId}" });

    public ValueTask<bool> IsFirstAsync(string clientId, string jti, DateTimeOffset until, CancellationToken cancel)
    {
        Assert.DoesNotContain('\0', jti);
        return new(_replays.Add($"{clientId} {jti}"));
    }

    public ValueTask<bool> IsGivenAsync(EndUserSession session, string clientId, string details, CancellationToken cancel) => new(details == Approved);

    public async ValueTask<bool> WriteAsync(
        Utf8JsonWriter writer, string sid, IReadOnlyList<string> scopes, IReadOnlyList<string> claims, CancellationToken cancel)
    {
        if (!await Grants.IsLiveAsync(sid, cancel))
        {
            return false;
        }

        ClaimsByName = claims;
        if (scopes.Contains("profile"))
        {
            writer.WriteString("name", "สมชาย ใจดี");
        }

        return true;
    }
}
