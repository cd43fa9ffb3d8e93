using LakMuang.Access.Contracts;
using LakMuang.Access.Granting;
using LakMuang.Access.Recertifying;
using LakMuang.Access.Templates;
using LakMuang.Access.Why;
using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Access;

public static class AccessModule
{
    /// <summary>Systems, user groups and grants. Needs the Agencies module.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddScoped<IEntitlements, Entitlements>();
        services.AddScoped<ISystemNames, SystemNames>();
        services.AddScoped<IRoles, Roles>();
        services.AddScoped<IUnitHeads, UnitHeads>().AddScoped<IRightsInAgency, RightsInAgency>().AddScoped<IHeadships, Headships>();
        services.AddScoped<IOverseers, Overseers>();
        services.AddScoped<IRights, Rights>().AddScoped<GrantGate>().AddScoped<StandStill>();
        services.AddCatalogue();
        services.AddScoped<IHoldsPersonalData, HeldInAccess>();
        services.AddScoped<IPastRights, PastRights>().AddScoped<IRightsInSystem, RightsInSystem>();
        services.AddScoped<IMoversRights, MoversRights>();
        services.AddScoped<IGrantImport, GrantImport>().AddScoped<GrantPlans>().AddScoped<IManyRights, ManyRights>();
        services.AddScoped<IAuthority, Authority>();
        services.AddScoped<ListMySystems>().AddScoped<ListMigratedRights>();
        services.AddScoped<EndGrant>();
        services.AddScoped<LoadAccess>();
        services.AddScoped<IRestsOnLetter, GrantsOnLetter>();
        services.AddScoped<IPrepareForFacts, HoldPeopleOfFacts>();
        services.AddScoped<IFollowsTheTree, GrantsOnTheTree>();
        services.AddScoped<ICarriesPeople, CarriedGrants>();
        services.AddGranting();
        services.AddTemplates();
        services.AddReaction<PersonLeftPost, EndGrantsOfLeaver>();
        services.AddReaction<PostEndsOn, CutRightsToPost>();
        services.AddReaction<PostRunsOn, CutRightsToPost>();
        services.AddReaction<LetterWithdrawn, SuspendGrantsOfLetter>();
        services.AddReaction<GrantSuspended, KeepPauses>();
        services.AddReaction<GrantResumed, KeepPauses>();
        services.AddReaction<AccountSuspended, SuspendGrantsOfAccount>();
        services.AddReaction<AccountClosed, SuspendGrantsOfAccount>();
        services.AddReaction<AccountReinstated, SuspendGrantsOfAccount>();
        return services;
    }

    /// <summary>What the calendar does to rights: in the server only. Often, since whoever is in a system by a right that is over is to be out within seconds.</summary>
    public static IServiceCollection AddAccessJobs(this IServiceCollection services) =>
        services.AddRegularJob<KeepRights>("keep-rights", TimeSpan.FromSeconds(2), (keep, act, ct) => keep.RunAsync(act, ct))
            .AddRegularJob<KeepRecertifications>("keep-recertifications", TimeSpan.FromMinutes(1), (keep, act, ct) => keep.RunAsync(act, ct))
            .AddRegularJob<OpenForEndedTerms>("open-recertifications", TimeSpan.FromMinutes(10), (open, act, ct) => open.RunAsync(act, ct));

    private static void AddGranting(this IServiceCollection services) => services
        .AddScoped<RoomForRight>().AddScoped<GrantGuard>().AddScoped<RightDesk>().AddScoped<PostForRight>().AddScoped<KeepRights>()
        .AddScoped<GiveRights>().AddScoped<ChangeRight>().AddScoped<SuspendRight>().AddScoped<ResumeRight>().AddScoped<EndRight>()
        .AddScoped<ConfirmRights>().AddScoped<CopyRights>().AddScoped<ShowRight>().AddScoped<ListRights>().AddScoped<OfferRights>().AddScoped<ChooseMany>().AddScoped<AccessChain>().AddScoped<ExplainAccess>();
}
