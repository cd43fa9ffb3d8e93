using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Text.Json;
using LakMuang.Kernel;
using LakMuang.Notifications;
using LakMuang.Notifications.Contracts;
using Microsoft.Extensions.Options;

namespace LakMuang.Tests.Notifications;

/// <summary>What a text message costs, what a gateway is asked, and which settings are refused.</summary>
public sealed class SmsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("a", 160, 1)]
    [InlineData("a", 161, 2)]
    [InlineData("a", 306, 2)]
    [InlineData("a", 307, 3)]
    [InlineData("€", 80, 1)]
    [InlineData("€", 81, 2)]
    [InlineData("ก", 70, 1)]
    [InlineData("ก", 71, 2)]
    [InlineData("ก", 134, 2)]
    [InlineData("ก", 135, 3)]
    public void A_text_has_as_many_parts_as_the_network_will_charge(string letter, int count, int parts) =>
        Assert.Equal(parts, SmsLength.PartsOf(string.Concat(Enumerable.Repeat(letter, count))));

    [Theory]
    [InlineData("081-234 5678", "0812345678")]
    [InlineData("๐๘๑๒๓๔๕๖๗๘", "0812345678")]
    [InlineData("+66 81 234 5678", "0812345678")]
    [InlineData("66612345678", "0612345678")]
    [InlineData("0912345678", "0912345678")]
    [InlineData("", "")]
    [InlineData("021234567", null)]
    [InlineData("0712345678", null)]
    [InlineData("+6021234567", null)]
    [InlineData("66812345", null)]
    public void A_Thai_mobile_number_is_read_in_any_writing(string typed, string? read) => Assert.Equal(read, TypedMobile.Read(typed));

    [Fact]
    public void Networks_get_it_in_their_own_writing() => Assert.Equal("+66812345678", TypedMobile.International("0812345678"));

    [Fact]
    public async Task An_address_with_places_is_asked_by_GET_with_number_and_text_escaped()
    {
        var asked = await Asked(new() { GatewayUrl = "https://sms.example/send?user=a&coding=2&charset=UTF-8&to={to}&text={text}" });

        Assert.Equal(HttpMethod.Get, asked.Method);
        Assert.Equal("https://sms.example/send?user=a&coding=2&charset=UTF-8&to=%2B66812345678&text=1%26to%3D2%20%E0%B8%81", asked.Address);
    }

    [Fact]
    public async Task An_address_without_places_gets_a_POST_with_an_id_that_stays_the_same_and_the_customers_key()
    {
        var sms = new Sms("+66812345678", "1&to=2 ก");
        var options = new SmsOptions { GatewayUrl = "https://sms.example/v1", ApiKeyHeader = "Authorization", ApiKeyValue = "Bearer key", From = "LakMuang" };

        var (first, second) = (await Asked(options, sms), await Asked(options, JsonSerializer.Deserialize<Sms>(JsonSerializer.Serialize(sms))!));

        Assert.Equal((HttpMethod.Post, "Bearer key"), (first.Method, first.Key));
        var body = JsonDocument.Parse(first.Body!).RootElement;
        Assert.Equal(("+66812345678", "1&to=2 ก", "LakMuang"), (body.GetProperty("to").GetString(), body.GetProperty("text").GetString(), body.GetProperty("from").GetString()));
        Assert.Equal(sms.Id, body.GetProperty("id").GetGuid());
        Assert.Equal(first.Body, second.Body);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.Found)]
    [InlineData(HttpStatusCode.BadRequest)]
    public async Task Whatever_is_not_a_success_is_a_failure(HttpStatusCode status) =>
        await Assert.ThrowsAsync<HttpRequestException>(() => Asked(new() { GatewayUrl = "https://sms.example/v1" }, status: status));

    [Fact]
    public async Task Without_a_gateway_a_whole_file_is_written()
    {
        var folder = Directory.CreateTempSubdirectory("lm-sms-");
        try
        {
            await new SmsGateway(Options.Create(new SmsOptions { PickupDirectory = folder.FullName }), new Clients(new Gateway(HttpStatusCode.OK))).SendAsync(new("+66812345678", "ก"), Ct);

            var written = JsonDocument.Parse(await File.ReadAllTextAsync(Assert.Single(folder.GetFiles()).FullName, Ct)).RootElement;
            Assert.Equal(("+66812345678", "ก"), (written.GetProperty("to").GetString(), written.GetProperty("text").GetString()));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData(null, "", "PickupDirectory is missing")]
    [InlineData("https://sms.example/?to={to}", "x", "both")]
    [InlineData("sms.example", "x", "https://")]
    [InlineData("ftp://sms.example/", "x", "https://")]
    [InlineData("http://sms.example/", "x", "without TLS")]
    public void A_wrong_setting_is_named(string? url, string folder, string said) =>
        Assert.Contains(said, Assert.Single(new SmsOptions { GatewayUrl = url, PickupDirectory = folder }.Validate(new ValidationContext(this))).ErrorMessage!, StringComparison.Ordinal);

    [Theory]
    [InlineData("https://sms.example/?to={to}&text={text}", false)]
    [InlineData("http://localhost:5090/sms/messages", false)]
    [InlineData("http://kannel.internal:13013/cgi-bin/sendsms?to={to}&text={text}", true)]
    public void A_right_setting_is_taken(string url, bool plain) =>
        Assert.Empty(new SmsOptions { GatewayUrl = url, AllowPlainHttp = plain }.Validate(new ValidationContext(this)));

    private static async Task<Gateway> Asked(SmsOptions options, Sms? sms = null, HttpStatusCode status = HttpStatusCode.Accepted)
    {
        var gateway = new Gateway(status);
        await new SmsGateway(Options.Create(options), new Clients(gateway)).SendAsync(sms ?? new("+66812345678", "1&to=2 ก"), Ct);
        return gateway;
    }

    private sealed class Clients(HttpMessageHandler handler) : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(handler, disposeHandler: false);
    }

    private sealed class Gateway(HttpStatusCode status) : HttpMessageHandler
    {
        public HttpMethod? Method { get; private set; }

        public string? Address { get; private set; }

        public string? Key { get; private set; }

        public string? Body { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (Method, Address, Key) = (request.Method, request.RequestUri!.AbsoluteUri, request.Headers.Authorization?.ToString());
            Body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
            return new(status);
        }
    }
}
