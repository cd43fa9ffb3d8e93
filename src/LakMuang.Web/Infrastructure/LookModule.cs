using System.Text.Unicode;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Look;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace LakMuang.Web.Infrastructure;

internal static class LookModule
{
    /// <summary>Razor Pages with our look: Thai kept readable in the HTML, pages compressed where that is safe.</summary>
    public static IMvcBuilder AddLook(this IServiceCollection services)
    {
        // By default every Thai letter would travel as eight, such as &#xE01;.
        services.AddWebEncoders(options => options.TextEncoderSettings = new(
            UnicodeRanges.BasicLatin,
            UnicodeRanges.Latin1Supplement,
            UnicodeRanges.Thai,
            UnicodeRanges.GeneralPunctuation));
        services.AddSafeCompression();
        services.AddScoped<PortalHeader>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "lakmuang-form";
            // Strict would hide the cookie when a system sends a person here; the new one would spoil forms open in other tabs.
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true;
        });
        return services.AddRazorPages(options => options.Conventions.LetFilesIn()).AddMvcOptions(options =>
        {
            options.Filters.Add<StaleForm>();
            options.Filters.Add<FormsOfPages>();

            // It fails on a field whose name has a bracket too many, and nothing here sends what it reads.
            options.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
            BindingWords.Say(options.ModelBindingMessageProvider);
        });
    }

    public static void UseCalmErrors(this WebApplication app) => app.UseMiddleware<CalmErrors>();

    /// <summary>Pages and static files; addresses of the files carry a fingerprint, so that browsers may keep them for good.</summary>
    public static void MapLook(this WebApplication app)
    {
        // The sign-in page needs them before anybody is signed in.
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
    }
}
