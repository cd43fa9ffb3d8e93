using System.Text.Json;
using System.Text.Json.Serialization;
using LakMuang.Sandbox.Mail;
using LakMuang.Sandbox.Pages;
using LakMuang.Sandbox.Sms;
using LakMuang.Sandbox.ThaId;
using Microsoft.AspNetCore.DataProtection;

namespace LakMuang.Sandbox;

/// <summary>Outsiders played for development: ThaID, a mailbox and an SMS gateway. Never for real persons' data.</summary>
internal static class SandboxApp
{
    /// <exception cref="InvalidOperationException">Outside Development without <c>Sandbox:Allow=true</c>.</exception>
    /// <param name="clock">Null for that of the machine.</param>
    public static WebApplication Build(string[] args, TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        if (!builder.Environment.IsDevelopment() && !builder.Configuration.GetValue<bool>("Sandbox:Allow"))
        {
            throw new InvalidOperationException("The sandbox signs anybody in as anybody: it runs in Development only, or with Sandbox:Allow=true.");
        }

        if (builder.Configuration["urls"] is null)
        {
            builder.WebHost.UseUrls("http://localhost:5090");
        }

        // Request lines carry phone numbers and message texts in their queries.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddSingleton(People.Read(builder.Configuration["Sandbox:People"] ?? Places.Find("seed/people.csv")));
        builder.Services.AddSingleton(new Mailbox(builder.Configuration["Sandbox:MailDirectory"] ?? Places.Find("data/mail")));
        builder.Services.AddSingleton(RegisteredClients.From(builder.Configuration));
        builder.Services.AddSingleton<SwitchBoard>().AddSingleton<SigningKeys>().AddSingleton<Journeys>().AddSingleton<Issued>().AddSingleton<TokenAnswer>();
        builder.Services.AddSingleton<SmsInbox>();
        builder.Services.ConfigureHttpJsonOptions(options => Shape(options.SerializerOptions));

        var app = builder.Build();
        app.UseSafeHeaders();
        app.UseThaIdSwitches();
        app.MapAssets();
        app.MapGet("/", IndexPage.Show);
        app.MapGet("/health/live", () => "Healthy");
        app.MapThaId();
        app.MapMail();
        app.MapSms();
        return app;
    }

    /// <summary>snake_case names and enum values, as ThaID writes them.</summary>
    public static JsonSerializerOptions Shape(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower));
        return options;
    }
}
