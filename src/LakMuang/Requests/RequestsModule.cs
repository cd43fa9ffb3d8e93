using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight.Contracts;
using LakMuang.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Requests;

public static class RequestsModule
{
    /// <summary>Requests for rights, from the draft to the decision, and who decides in whose place. Needs all rooms up to Oversight, and the calendar of Staff.</summary>
    public static IServiceCollection AddRequests(this IServiceCollection services)
    {
        services.AddScoped<Deciders>().AddScoped<Absences>().AddScoped<RequestRules>().AddScoped<PostForRequest>().AddScoped<DutiesOfRequest>().AddScoped<RequestPost>();
        services.AddScoped<WriteRequest>().AddScoped<SubmitRequest>().AddScoped<WithdrawRequest>().AddScoped<AttachToRequest>();
        services.AddScoped<DecisionOnRequest>().AddScoped<ApproveRequest>().AddScoped<TurnDownRequest>().AddScoped<CancelUser>();
        services.AddScoped<ShowRequest>().AddScoped<ListRequests>().AddScoped<RequestLines>().AddScoped<WhereSomebodyDecides>();
        services.AddScoped<NameDeputy>().AddScoped<EndDeputy>().AddScoped<ListDeputies>();
        services.AddScoped<ClimbRequests>().AddScoped<RerouteRequests>();
        services.AddScoped<IFollowsTheTree, RequestsOnTheTree>().AddScoped<IHoldsPersonalData, HeldInRequests>().AddScoped<ICarriesPeople, CarriedRequests>();
        services.AddScoped<IHeadFormsUnderWay, HeadFormsUnderWay>();
        services.AddScoped<IRestsOnLetter, RequestsOnLetter>().AddScoped<IOverseenWork, OverseenRequests>();
        services.AddReaction<LetterWithdrawn, RequestsOnLetter>();
        return services;
    }

    /// <summary>Reminders and the way up: in the server only.</summary>
    public static IServiceCollection AddRequestJobs(this IServiceCollection services) => services
        .AddRegularJob<ClimbRequests>("climb-requests", TimeSpan.FromMinutes(10), (climb, act, ct) => climb.RunAsync(act, ct))
        .AddRegularJob<RerouteRequests>("reroute-requests", TimeSpan.FromMinutes(5), (reroute, act, ct) => reroute.RunAsync(act, ct));
}
