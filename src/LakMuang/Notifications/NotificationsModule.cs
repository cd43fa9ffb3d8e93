using LakMuang.Notifications.Contracts;
using LakMuang.Storage.Pruning;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LakMuang.Notifications;

public static class NotificationsModule
{
    /// <summary>The outbox that every room may promise into.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services) => services
        .AddSingleton<OutboxSignal>().AddSingleton<IInterceptor>(provider => provider.GetRequiredService<OutboxSignal>())
        .AddSingleton<MailDelay>().AddSingleton<SmsDelay>()
        .AddScoped<IOutbox, Outbox>()
        .AddPrunable("outbox_message", "id",
            "id < uuid_at(lakmuang_now() - interval '30 days') AND (delivered_at IS NOT NULL OR given_up_at IS NOT NULL)");

    /// <summary>The worker that keeps the promises. In the server only: tools and tests may queue without sending.</summary>
    /// <param name="dataFolder">Mails go to "mail" in it and short messages to "sms" where neither a server nor a folder is set.</param>
    public static IServiceCollection AddDeliveries(this IServiceCollection services, string dataFolder)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section)
            .PostConfigure(o => o.PickupDirectory ??= Path.Combine(dataFolder, "mail"))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsValidator>();
        services.AddSingleton<IMailbag, Mailbag>();
        services.AddScoped<IDeliver, DeliverMail>();
        services.AddOptions<SmsOptions>().BindConfiguration(SmsOptions.Section)
            .PostConfigure(o => o.PickupDirectory ??= Path.Combine(dataFolder, "sms"))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<SmsOptions>, SmsOptionsValidator>();

        // Its addresses hold numbers and codes: they are in no log, and follow nobody elsewhere.
        services.AddHttpClient(SmsGateway.HttpClientName, (provider, client) =>
            {
                client.Timeout = TimeSpan.FromSeconds(provider.GetRequiredService<IOptions<SmsOptions>>().Value.TimeoutSeconds);
                client.MaxResponseContentBufferSize = 64 * 1024;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .RemoveAllLoggers();
        services.AddSingleton<ISmsGateway, SmsGateway>();
        services.AddScoped<IDeliver, DeliverSms>();
        services.AddSingleton<DeliveryCounts>();
        services.AddSingleton<OutboxQueue>();
        services.AddHostedService<OutboxWorker>();
        return services;
    }
}
