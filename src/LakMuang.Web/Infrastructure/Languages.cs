using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace LakMuang.Web.Infrastructure;

/// <summary>Thai, or English for whoever asks for it. The machine's own language never counts.</summary>
internal static class Languages
{
    /// <summary>The cookie that keeps the choice made by <c>?lang=</c>.</summary>
    public const string Cookie = "lakmuang-lang";

    private const string Query = "lang";

    private static readonly CultureInfo _thai = CultureInfo.GetCultureInfo("th");

    private static readonly CultureInfo _english = CultureInfo.GetCultureInfo("en");

    /// <summary>The language of the request's words: <c>th</c> or <c>en</c>, for the attribute of the same name.</summary>
    public static string Now => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "th";

    /// <summary>Chooses by <c>?lang</c>, then <c>ui_locales</c> (OpenID Connect Core 3.1.2.1), the cookie, the browser, and is Thai otherwise.</summary>
    /// <remarks>Only words change. Under th-TH, 2026-11-21 would be read as the year 1483.</remarks>
    public static void UseThaiOrEnglish(this WebApplication app) =>
        app.UseWhen(context => !MachinePaths.Match(context.Request), people =>
        {
            people.UseRequestLocalization(new RequestLocalizationOptions
            {
                DefaultRequestCulture = new(CultureInfo.InvariantCulture, _thai),
                SupportedCultures = [CultureInfo.InvariantCulture],
                SupportedUICultures = [_thai, _english],
                RequestCultureProviders = [new AskedLanguage(), new AcceptLanguageHeaderRequestCultureProvider()],
            });
            people.Use(KeepChoiceAsync);
        });

    /// <summary>This page in another language: same path, same question, only <c>lang</c> differs.</summary>
    public static string SamePageIn(HttpContext context, string language)
    {
        var request = context.Request;
        var query = request.Query
            .Where(pair => pair.Key != Query)
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        return request.PathBase + request.Path + QueryString.Create(query).Add(Query, language);
    }

    /// <summary>The first of our languages in a wish such as <c>fr en-GB th</c>, or null.</summary>
    internal static string? FirstKnown(string? wish) => wish?
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(tag => tag.Split('-')[0].ToLowerInvariant())
        .FirstOrDefault(tag => tag is "th" or "en");

    private static Task KeepChoiceAsync(HttpContext context, RequestDelegate next)
    {
        if (FirstKnown(context.Request.Query[Query]) is { } chosen)
        {
            context.Response.Cookies.Append(Cookie, chosen, new()
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            });
        }

        return next(context);
    }

    private sealed class AskedLanguage : RequestCultureProvider
    {
        public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
        {
            var query = httpContext.Request.Query;
            var language = FirstKnown(query[Query]) ?? FirstKnown(query["ui_locales"]) ?? FirstKnown(httpContext.Request.Cookies[Cookie]);
            return Task.FromResult(language is null ? null : new ProviderCultureResult("", language));
        }
    }
}
