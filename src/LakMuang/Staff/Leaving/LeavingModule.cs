using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Staff.Leaving;

internal static class LeavingModule
{
    /// <summary>Who leaves, who has left, and what is said of it before.</summary>
    public static IServiceCollection AddLeaving(this IServiceCollection services)
    {
        services.AddScoped<Forecast>().AddScoped<ForecastLeavers>().AddScoped<CountLeaversBelow>().AddScoped<ListGone>().AddScoped<OwnLastDays>();
        services.AddScoped<NoticeLeavers>().AddScoped<LeavingPost>().AddScoped<EndToday>();
        services.AddScoped<IHoldsPersonalData, HeldLeaving>().AddScoped<ICarriesPeople, CarriedLeaving>().AddScoped<IFollowsTheTree, LeavingOnTheTree>();
        services.AddReaction<DepartureRecorded, RecordDepartures>();
        services.AddReaction<PersonLeftPost, RecordDepartures>();
        services.AddReaction<PersonLeftPost, CloseLeaverReports>();
        return services;
    }

    public static IServiceCollection AddLeavingJobs(this IServiceCollection services) =>
        services.AddRegularJob<NoticeLeavers>("notice-leavers", TimeSpan.FromMinutes(10), (notice, act, ct) => notice.DailyAsync(act, ct));
}
