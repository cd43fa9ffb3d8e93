using LakMuang.Access.Conflicts;
using LakMuang.Access.Contracts;
using LakMuang.Access.Groups;
using LakMuang.Access.Notices;
using LakMuang.Access.Systems;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight.Contracts;
using LakMuang.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Access;

public static class CatalogueModule
{
    /// <summary>Systems, user groups, and the duties that one person may not hold.</summary>
    internal static IServiceCollection AddCatalogue(this IServiceCollection services)
    {
        services.AddScoped<CatalogueGuard>().AddScoped<Readiness>();
        services.AddScoped<ListSystems>().AddScoped<ShowSystem>().AddScoped<KeepSystem>().AddScoped<ShowLogo>();
        services.AddScoped<ProposeStep>().AddScoped<DecideStep>().AddScoped<CarryOutSteps>().AddScoped<ChoosePilot>();
        services.AddScoped<KeepGroup>().AddScoped<ShowGroup>();
        services.AddScoped<DraftGroupPlan>().AddScoped<PreviewGroupPlan>().AddScoped<DecideGroupPlan>().AddScoped<ShowGroupPlan>().AddScoped<CarryOutGroupPlans>().AddScoped<MoveMembers>().AddScoped<OwnPlan>().AddScoped<NoteFailedPlan>();
        services.AddScoped<IConflicts, DutyConflicts>().AddScoped<KeepRules>().AddScoped<ListRules>().AddScoped<ListConflicts>();
        services.AddScoped<LoadDuties>().AddScoped<ExcuseConflict>().AddScoped<ShowExcuse>().AddScoped<SettleExcuses>().AddScoped<WakeRights>().AddScoped<PairDuties>();
        services.AddScoped<IOverseenWork, OverseenConflicts>();
        services.AddScoped<IHoldsPersonalData, HeldInCatalogue>();
        services.AddScoped<ICarriesPeople, CarriedCatalogue>();
        services.AddScoped<IFollowsTheTree, CatalogueOnTheTree>();
        services.AddScoped<IRestsOnLetter, CatalogueOnLetter>();
        services.AddScoped<ListEnds>().AddScoped<TellOfEnds>();
        services.AddReaction<SystemStepDecided, AnnounceEnds>();
        services.AddReaction<GroupPlanDecided, AnnounceEnds>();
        services.AddReaction<SystemClosedFor, AnnounceEnds>();
        services.AddReaction<LetterWithdrawn, CatalogueOnLetter>();
        services.AddReaction<LetterWithdrawn, SettleExcuses>();
        services.AddReaction<GrantResumed, SettleExcuses>();
        return services;
    }

    /// <summary>What happens on its day: in the server only.</summary>
    public static IServiceCollection AddCatalogueJobs(this IServiceCollection services) => services
        .AddScoped<ProbeEntry>()
        .AddRegularJob<CarryOutSteps>("carry-out-system-steps", TimeSpan.FromMinutes(1), (carry, act, ct) => carry.RunAsync(act, ct))
        .AddRegularJob<CarryOutGroupPlans>("carry-out-group-plans", TimeSpan.FromSeconds(30), (carry, act, ct) => carry.RunAsync(act, ct))
        .AddRegularJob<TellOfEnds>("tell-of-ends", TimeSpan.FromSeconds(10), (tell, act, ct) => tell.RunAsync(act, ct))
        .AddRegularJob<SettleExcuses>("end-duty-exceptions", TimeSpan.FromMinutes(1), (settle, act, ct) => settle.RunAsync(act, ct))
        .AddRegularJob<PairDuties>("pair-duties", TimeSpan.FromMinutes(10), (pair, _, ct) => pair.RunAsync(ct));
}
