using System.Text.Json;
using System.Text.Json.Nodes;
using LakMuang.Protocol.Authorize;
using LakMuang.Protocol.Details;
using LakMuang.TestKit;

namespace LakMuang.Tests.Protocol;

/// <summary>authorization_details of the type payment_approval (RFC 9396).</summary>
public sealed class PaymentApprovalTests : IDisposable
{
    private const string Canonical =
        """[{"amount":{"currency":"THB","value":"1250000.00"},"payee":{"account":"1234567890","bank":"006","name":"ร้านก้าวหน้า"},"reference":"ฎีกา 12/2569","type":"payment_approval"}]""";

    private readonly Engine _engine = new();
    private readonly DpopKey _key = new();

    public void Dispose() => _key.Dispose();

    [Fact]
    public async Task Until_the_person_has_approved_exactly_this_nothing_is_issued()
    {
        Assert.Equal("access_denied", Read.Error(await AskAsync()));
        _engine.Approved = Canonical.Replace("1250000.00", "1250000.01", StringComparison.Ordinal);
        Assert.Equal("access_denied", Read.Error(await AskAsync()));
        _engine.Approved = Canonical;
        Assert.IsType<AuthorizeOutcome.Issue>(await AskAsync());
    }

    [Fact]
    public async Task What_was_approved_is_told_by_the_answer_the_token_introspection_and_every_renewal()
    {
        _engine.Approved = Canonical;
        var code = await _engine.PushedCodeAsync("bank", ("authorization_details", Payment().ToJsonString()));
        var tokens = Read.Json(await _engine.TradeWithKeyAsync("bank", code, _key));
        var renewed = Read.Json(await _engine.RenewAsync("bank", tokens, _key));
        var token = Read.Text(tokens, "access_token")!;
        var about = Read.Json(await _engine.Introspection.RunAsync(Call.Post([new("token", token), .. _engine.ProofOf("bank")])));

        foreach (var json in (JsonElement[])[tokens, Read.Claims(token), about, renewed, Read.Claims(Read.Text(renewed, "access_token")!)])
        {
            Assert.Equal(Canonical, json.GetProperty("authorization_details").GetRawText());
        }

        Assert.Equal(("DPoP", _key.Thumbprint), (Read.Text(about, "token_type"), Read.Text(about.GetProperty("cnf"), "jkt")));
    }

    [Fact]
    public async Task At_the_token_endpoint_what_was_granted_may_be_repeated_and_nothing_else()
    {
        _engine.Approved = Canonical;
        var tokens = Read.Json(await _engine.TradeWithKeyAsync(
            "bank", await _engine.PushedCodeAsync("bank", ("authorization_details", Canonical)), _key));
        var more = Canonical.Replace("1250000.00", "9.00", StringComparison.Ordinal);

        Assert.Equal("400 invalid_authorization_details", Read.Error(await _engine.RenewAsync("bank", tokens, _key, ("authorization_details", more))));
        Assert.Equal(200, (await _engine.RenewAsync("bank", tokens, _key, ("authorization_details", Payment().ToJsonString()))).Status);
        Assert.Equal("400 invalid_authorization_details", Read.Error(await _engine.CallTokenAsync(
            "bank", _key, [new("grant_type", "client_credentials"), new("authorization_details", Canonical)])));
    }

    [Theory]
    [InlineData("amount.value", "0.00")]
    [InlineData("amount.value", "-1.00")]
    [InlineData("amount.value", "1")]
    [InlineData("amount.value", "1.0")]
    [InlineData("amount.value", "01.00")]
    [InlineData("amount.value", "1,000.00")]
    [InlineData("amount.value", "1e3.00")]
    [InlineData("amount.value", "๑.๐๐")]
    [InlineData("amount.value", "1.00\n")]
    [InlineData("amount.value", "1000000000000.00")]
    [InlineData("amount.value", null)]
    [InlineData("amount.currency", "thb")]
    [InlineData("amount.currency", "BAHT")]
    [InlineData("payee.bank", "6")]
    [InlineData("payee.bank", "๐๐๖")]
    [InlineData("payee.account", "123456789")]
    [InlineData("payee.account", "1234567890123456")]
    [InlineData("payee.account", "123-4-56789-0")]
    [InlineData("payee.name", "")]
    [InlineData("payee.name", " ")]
    [InlineData("payee.name", "ร้าน\u202eน้าวหก")]
    [InlineData("payee.name", "ร้าน\u200b")]
    [InlineData("payee.name", "a\nb")]
    [InlineData("payee.note", "x")]
    [InlineData("amount.vat", "x")]
    [InlineData(".reference", "")]
    [InlineData(".reference", null)]
    [InlineData(".purpose", "x")]
    [InlineData(".type", "account_information")]
    [InlineData(".type", null)]
    public async Task A_payment_out_of_form_is_refused(string path, string? value)
    {
        var payment = Payment();
        var (part, member) = (path.Split('.')[0], path.Split('.')[1]);
        var owner = (part.Length == 0 ? payment[0]! : payment[0]![part]!).AsObject();
        owner.Remove(member);
        if (value is not null)
        {
            owner[member] = value;
        }

        Assert.Equal("400 invalid_authorization_details", Read.Error(await _engine.PushAsync("bank", ("authorization_details", payment.ToJsonString()))));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[1]")]
    [InlineData("[null]")]
    [InlineData("[[]]")]
    [InlineData("[{}]")]
    [InlineData("payment_approval")]
    [InlineData("[{\"type\":\"payment_approval\",\"amount\":1,\"payee\":1,\"reference\":1}]")]
    [InlineData("[{\"type\":\"payment_approval\",\"type\":\"payment_approval\"}]")]
    [InlineData("[{\"type\":\"\\ud800\"}]")]
    public async Task Details_that_are_no_array_of_payments_are_refused(string details) =>
        Assert.Equal("400 invalid_authorization_details", Read.Error(await _engine.PushAsync("bank", ("authorization_details", details))));

    [Fact]
    public async Task A_doubled_amount_is_refused_because_the_bank_might_read_the_other_one() =>
        Assert.Equal("400 invalid_authorization_details", Read.Error(await _engine.PushAsync("bank", (
            "authorization_details", Canonical.Replace("\"value\"", "\"value\":\"1.00\",\"value\"", StringComparison.Ordinal)))));

    [Fact]
    public async Task Too_many_payments_at_once_are_refused()
    {
        var many = new JsonArray([.. Enumerable.Range(0, 20).Select(_ => Payment()[0]!.DeepClone())]);
        Assert.Equal("400 invalid_authorization_details", Read.Error(await _engine.PushAsync("bank", ("authorization_details", many.ToJsonString()))));
    }

    [Fact]
    public async Task A_client_that_is_not_registered_for_the_type_cannot_ask_for_it() =>
        Assert.Equal("invalid_authorization_details", Read.Error(await _engine.AskAsync(Call.Ask("info", ("authorization_details", Canonical)))));

    [Theory]
    [InlineData("""{"b":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","a":[true,null,{}]}""", """{"a":[true,null,{}],"b":"€$\u000f\nA'B\"\\\\\"/"}""")]
    [InlineData("""{"\ufb33":"","\ud83d\ude00":"","\u20ac":"","1":"","\u0080":""}""", "{\"1\":\"\",\"\u0080\":\"\",\"\u20ac\":\"\",\"\ud83d\ude00\":\"\",\"\ufb33\":\"\"}")]
    public void The_canonical_form_is_that_of_RFC_8785(string json, string canonical)
    {
        using var document = JsonDocument.Parse(json);
        Assert.Equal(canonical, CanonicalJson.Of(document.RootElement));
    }

    private static JsonArray Payment() =>
    [
        new JsonObject
        {
            ["type"] = "payment_approval",
            ["reference"] = "ฎีกา 12/2569",
            ["payee"] = new JsonObject { ["name"] = "ร้านก้าวหน้า", ["bank"] = "006", ["account"] = "1234567890" },
            ["amount"] = new JsonObject { ["value"] = "1250000.00", ["currency"] = "THB" },
        },
    ];

    private async Task<AuthorizeOutcome> AskAsync() =>
        await _engine.BrowseAsync("bank", await _engine.PushedAsync("bank", ("authorization_details", Payment().ToJsonString())));
}
