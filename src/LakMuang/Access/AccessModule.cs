using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
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
        services.AddScoped<IUnitHeads, UnitHeads>();
        services.AddScoped<IOverseers, Overseers>();
        services.AddScoped<IRights, Rights>();
        services.AddScoped<IHoldsPersonalData, HeldInAccess>();
        services.AddScoped<IPastRights, PastRights>();
        services.AddScoped<IMoversRights, MoversRights>();
        services.AddScoped<IGrantImport, GrantImport>();
        services.AddScoped<IAuthority, Authority>();
        services.AddScoped<ListMySystems>();
        services.AddScoped<EndGrant>();
        services.AddScoped<LoadAccess>();
        services.AddScoped<IRestsOnLetter, GrantsOnLetter>();
        services.AddScoped<IFollowsTheTree, GrantsOnTheTree>();
        services.AddScoped<ICarriesPeople, CarriedGrants>();
        services.AddReaction<PersonLeftPost, EndGrantsOfLeaver>();
        services.AddReaction<LetterWithdrawn, SuspendGrantsOfLetter>();
        services.AddReaction<GrantSuspended, KeepPauses>();
        services.AddReaction<GrantResumed, KeepPauses>();
        services.AddReaction<AccountSuspended, SuspendGrantsOfAccount>();
        services.AddReaction<AccountClosed, SuspendGrantsOfAccount>();
        services.AddReaction<AccountReinstated, SuspendGrantsOfAccount>();
        return services;
    }
}
