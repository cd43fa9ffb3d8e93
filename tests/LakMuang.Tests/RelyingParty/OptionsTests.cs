using LakMuang.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Options;

namespace LakMuang.Tests.RelyingParty;

/// <summary>Wrong settings stop a system at its start, each with a sentence.</summary>
public sealed class OptionsTests
{
    [Theory]
    [InlineData("LakMuang:Authority", "http://sso.example.go.th", "must be an https address")]
    [InlineData("LakMuang:ClientId", "", "ClientId is missing")]
    [InlineData("LakMuang:ClientSecret", "", "Either LakMuang:ClientSecret or LakMuang:PrivateKey")]
    [InlineData("LakMuang:PrivateKey", "no key", "and not both")]
    [InlineData("LakMuang:PrivateKey", "no key", "must be a private key in PEM")]
    [InlineData("LakMuang:Scopes", "profile", "must contain openid")]
    [InlineData("LakMuang:SigningAlgorithm", "HS256", "must be ES256, RS256 or PS256")]
    [InlineData("LakMuang:Resource", "https://api.example.go.th", "must contain offline_access")]
    [InlineData("LakMuang:CallbackPath", "//evil.example", "CallbackPath must be a path")]
    [InlineData("LakMuang:SignedOutPath", "https://evil.example", "SignedOutPath must be a path")]
    [InlineData("LakMuang:CookieName", "a b", "CookieName must be made of")]
    [InlineData("LakMuang:IdleLimit", "00:00:00", "must be longer than nothing")]
    public async Task A_sign_in_that_cannot_work_does_not_start(string key, string value, string sentence)
    {
        var builder = WebApplication.CreateBuilder(
            ["--LakMuang:Authority", "https://sso.example", "--LakMuang:ClientId", "a", "--LakMuang:ClientSecret", "b", "--urls", "http://127.0.0.1:0", $"--{key}", value]);
        builder.Services.AddLakMuang(builder.Configuration);
        await using var app = builder.Build();

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync());
        Assert.Contains(sentence, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LakMuangApi:Authority", "http://sso.example.go.th", "must be an https address")]
    [InlineData("LakMuangApi:Audience", "payments", "must be the absolute address")]
    [InlineData("LakMuangApi:SigningAlgorithm", "none", "must be ES256, RS256 or PS256")]
    public async Task An_api_that_cannot_work_does_not_start(string key, string value, string sentence)
    {
        var builder = WebApplication.CreateBuilder(
            ["--LakMuangApi:Authority", "https://sso.example", "--LakMuangApi:Audience", "https://api.example", "--urls", "http://127.0.0.1:0", $"--{key}", value]);
        builder.Services.AddLakMuangApi(builder.Configuration);
        await using var app = builder.Build();

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync());
        Assert.Contains(sentence, error.Message, StringComparison.Ordinal);
    }
}
