using LakMuang.Protocol;

namespace LakMuang.Tests.Protocol;

public sealed class ClientProofTests
{
    private static readonly (string, string?) Act = ("grant_type", "client_credentials");

    private readonly Engine _engine = new();

    [Fact]
    public async Task A_secret_is_accepted_in_the_header_and_in_the_form()
    {
        Assert.Equal(200, (await AskAsync(Call.Basic("info"))).Status);
        Assert.Equal(200, (await AskAsync("basic " + Call.Basic("info")["Basic ".Length..])).Status);
        Assert.Equal(200, (await AskAsync(null, ("client_id", "info"), ("client_secret", MemoryClients.Secret))).Status);
        Assert.Equal(200, (await AskAsync(Call.Basic("info"), ("client_id", "info"))).Status);
    }

    [Fact]
    public async Task Two_secrets_are_valid_while_one_is_replaced_and_the_header_is_form_encoded()
    {
        const string FormEncoded = "next+s%2Bcret%3A%25%26%E0%B8%81";
        Assert.Equal(200, (await AskAsync(Call.Basic("info", FormEncoded))).Status);
        Assert.Equal(200, (await AskAsync(Call.Basic("in%66o", FormEncoded))).Status);
        Assert.Equal(200, (await AskAsync(null, ("client_id", "info"), ("client_secret", MemoryClients.NextSecret))).Status);
    }

    [Theory]
    [InlineData("info", "wrong")]
    [InlineData("info", "")]
    [InlineData("nobody", MemoryClients.Secret)]
    [InlineData("app", "")]
    [InlineData("app", "x")]
    [InlineData("signer", MemoryClients.Secret)]
    [InlineData("info%00", MemoryClients.Secret)]
    [InlineData("info\0", MemoryClients.Secret)]
    [InlineData("", "")]
    public async Task A_wrong_proof_is_refused(string id, string secret)
    {
        var answer = await AskAsync(Call.Basic(id, secret));

        Assert.Equal("401 invalid_client", Read.Error(answer));
        Assert.Contains(answer.Headers, h => h.Key == "WWW-Authenticate" && h.Value.StartsWith("Basic ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Basic")]
    [InlineData("Basic !!!")]
    [InlineData("Basic aW5mbw==")]
    [InlineData("Basic //8=")]
    [InlineData("Bearer x")]
    public async Task A_broken_header_is_no_proof(string header) => Assert.Equal("401 invalid_client", Read.Error(await AskAsync(header)));

    [Fact]
    public async Task Two_proofs_at_once_are_refused()
    {
        Assert.Equal("400 invalid_request", Read.Error(await AskAsync(Call.Basic("info"), ("client_secret", MemoryClients.Secret))));
        Assert.Equal("400 invalid_request", Read.Error(await AskAsync(Call.Basic("info"), ("client_assertion", "x"))));
        Assert.Equal("400 invalid_request", Read.Error(
            await AskAsync(null, ("client_id", "info"), ("client_secret", "x"), ("client_assertion", "x"))));
    }

    [Fact]
    public async Task The_header_and_the_form_must_name_one_client() =>
        Assert.Equal("401 invalid_client", Read.Error(await AskAsync(Call.Basic("info"), ("client_id", "old"))));

    [Fact]
    public async Task A_public_client_cannot_act_for_itself() =>
        Assert.Equal("400 unauthorized_client", Read.Error(await AskAsync(null, ("client_id", "app"))));

    [Theory]
    [InlineData(null, "records.read records.write")]
    [InlineData("records.read", "records.read")]
    public async Task A_client_acts_for_itself_within_its_own_scopes(string? asked, string granted)
    {
        var json = Read.Json(await AskAsync(Call.Basic("info"), ("scope", asked), ("resource", MemoryClients.Records)));
        var claims = Read.Claims(Read.Text(json, "access_token")!);

        Assert.Equal((granted, granted), (Read.Text(json, "scope"), Read.Text(claims, "scope")));
        Assert.Equal(("info", "info", MemoryClients.Records), (Read.Text(claims, "sub"), Read.Text(claims, "client_id"), Read.Text(claims, "aud")));
        Assert.False(claims.TryGetProperty("sid", out _) || claims.TryGetProperty("acr", out _));
        Assert.False(json.TryGetProperty("id_token", out _) || json.TryGetProperty("refresh_token", out _));
    }

    [Theory]
    [InlineData("scope", "openid", "400 invalid_scope")]
    [InlineData("scope", "profile records.read", "400 invalid_scope")]
    [InlineData("scope", "pid", "400 invalid_scope")]
    [InlineData("scope", "others.read", "400 invalid_scope")]
    [InlineData("resource", "https://other.example", "400 invalid_target")]
    public async Task A_client_cannot_act_beyond_its_scopes(string name, string value, string error) =>
        Assert.Equal(error, Read.Error(await AskAsync(Call.Basic("info"), (name, value))));

    private ValueTask<ProtocolResponse> AskAsync(string? authorization, params (string, string?)[] changes) =>
        _engine.Token.RunAsync(Call.Form(authorization, [Act, .. changes]));
}
