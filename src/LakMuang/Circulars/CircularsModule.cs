using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Circulars;

public static class CircularsModule
{
    /// <summary>Circulars down the tree and their acknowledgements. Needs all rooms up to Oversight, and the calendar of Staff.</summary>
    public static IServiceCollection AddCirculars(this IServiceCollection services)
    {
        services.AddScoped<AudienceInTree>().AddScoped<OfficesToChoose>().AddScoped<WriteCircular>().AddScoped<PreviewCircular>().AddScoped<SendCircular>();
        services.AddScoped<ListCirculars>().AddScoped<ShowCircular>().AddScoped<AcknowledgeCircular>().AddScoped<WaitingCirculars>();
        services.AddScoped<SeenByOffice>().AddScoped<ListSent>().AddScoped<FollowCircular>().AddScoped<AnswersBelow>().AddScoped<FollowDetails>();
        services.AddScoped<RemindAgencies>().AddScoped<RemindInTime>().AddScoped<TellAgencies>().AddScoped<ReachLater>();
        services.AddScoped<IFollowsTheTree, CircularsOnTheTree>().AddScoped<IHoldsPersonalData, HeldInCirculars>().AddScoped<ICarriesPeople, CarriedCirculars>();
        services.AddScoped<IRestsOnLetter, CircularsOnLetter>();
        services.AddReaction<LetterWithdrawn, CircularsOnLetter>();
        return services;
    }

    /// <summary>Mails, reminders, and agencies that join later: in the server only.</summary>
    public static IServiceCollection AddCircularJobs(this IServiceCollection services) => services
        .AddRegularJob<TellAgencies>("tell-agencies", TimeSpan.FromSeconds(5), (tell, act, ct) => tell.RunAsync(act, ct))
        .AddRegularJob<RemindInTime>("remind-of-circulars", TimeSpan.FromMinutes(10), (remind, act, ct) => remind.RunAsync(act, ct))
        .AddRegularJob<ReachLater>("circulars-for-later", TimeSpan.FromMinutes(5), (reach, act, ct) => reach.RunAsync(act, ct));
}
