using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight.Contracts;
using LakMuang.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Handovers;

public static class HandoversModule
{
    /// <summary>Headships of units: handed over, never held by two, never silently vacant. Needs all rooms up to Oversight, and the calendar of Staff.</summary>
    public static IServiceCollection AddHandovers(this IServiceCollection services)
    {
        services.AddScoped<LegRules>().AddScoped<CarryOutLeg>().AddScoped<HandoverDesk>().AddScoped<HandoverPost>();
        services.AddScoped<PlanHandover>().AddScoped<ProposeHandover>().AddScoped<DecideHandover>().AddScoped<ShowHeadships>().AddScoped<GiveReaders>();
        services.AddScoped<IHandoversUnderWay, HandoversUnderWay>();
        services.AddScoped<KeepHandovers>().AddScoped<NoteFailedLeg>().AddScoped<KeepVacancies>();
        services.AddScoped<IHoldsPersonalData, HeldInHandovers>().AddScoped<ICarriesPeople, CarriedHandovers>().AddScoped<IFollowsTheTree, HandoversOnTheTree>();
        services.AddScoped<IRestsOnLetter, HandoversOnLetter>().AddScoped<IOverseenWork, OverseenVacancies>();
        services.AddReaction<LetterWithdrawn, DropLegsOfLetter>();
        return services;
    }

    /// <summary>Handovers on their day, often: whoever hands over is to be out within seconds. Vacancies are looked for more slowly.</summary>
    public static IServiceCollection AddHandoverJobs(this IServiceCollection services) => services
        .AddRegularJob<KeepHandovers>("keep-handovers", TimeSpan.FromSeconds(2), (keep, act, ct) => keep.RunAsync(act, ct))
        .AddRegularJob<KeepVacancies>("keep-vacancies", TimeSpan.FromSeconds(60), (keep, act, ct) => keep.RunAsync(act, ct));
}
