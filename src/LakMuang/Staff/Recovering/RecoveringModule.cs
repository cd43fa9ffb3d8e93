using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight.Contracts;
using LakMuang.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Staff.Recovering;

internal static class RecoveringModule
{
    /// <summary>The way back of those who administer others: two deciders, and a day.</summary>
    public static IServiceCollection AddRecovering(this IServiceCollection services)
    {
        services.AddScoped<RecoveryGuard>().AddScoped<PlacesOfAdministrators>().AddScoped<RecoveryPost>().AddScoped<PeopleConcerned>().AddScoped<StillFit>();
        services.AddScoped<ProposeRecovery>().AddScoped<DecideRecovery>().AddScoped<StopRecovery>().AddScoped<CarryOutRecoveries>().AddScoped<ShowRecovery>().AddScoped<ListRecoveries>();
        services.AddScoped<IHoldsPersonalData, HeldRecoveries>().AddScoped<ICarriesPeople, CarriedRecoveries>();
        services.AddScoped<IRestsOnLetter, RecoveriesOnLetter>().AddScoped<IFollowsTheTree, RecoveriesOnTheTree>().AddScoped<IOverseenWork, OverseenRecoveries>();
        services.AddReaction<LetterWithdrawn, StopRecoveriesOfLetter>();
        return services;
    }

    public static IServiceCollection AddRecoveryJobs(this IServiceCollection services) =>
        services.AddRegularJob<CarryOutRecoveries>("carry-out-recoveries", TimeSpan.FromSeconds(30), (carry, act, ct) => carry.RunAsync(act, ct));
}

/// <summary>Recoveries that wait for a second decider: for the work list of the offices above.</summary>
internal sealed class OverseenRecoveries(LakMuangDb db) : IOverseenWork
{
    public IQueryable<WorkRow> Open(DateTimeOffset at) => db.Recoveries.Where(r => r.State == RecoveryState.Proposed && r.ExpiresAt > at)
        .Select(r => new WorkRow { Id = r.Id, Agency = r.Agency, Rank = (int)WorkKind.Recovery, Since = r.ProposedAt, Office = r.Agency });
}
