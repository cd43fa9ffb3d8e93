using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Importing.Kinds;
using LakMuang.Kernel;
using LakMuang.Oversight.Contracts;
using LakMuang.Storage;
using LakMuang.Storage.Pruning;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Importing.Reconciling;

internal static class ReconcilingModule
{
    /// <summary>Lists of users of linked systems, held against the rights.</summary>
    public static IServiceCollection AddReconciling(this IServiceCollection services)
    {
        services.AddScoped<IImportedKind, ImportedAccounts>().AddScoped<CompareAccounts>().AddScoped<KeepDifferences>();
        services.AddScoped<ListDifferences>().AddScoped<CountDifferences>().AddScoped<AnswerDifference>().AddScoped<SettleDifferences>().AddScoped<ClimbDifferences>();
        services.AddScoped<IFollowsTheTree, DifferencesOnTheTree>();
        services.AddScoped<ICarriesPeople, CarriedDifferences>();
        services.AddScoped<IHoldsPersonalData, HeldDifferences>();
        services.AddScoped<IOverseenWork, OverseenDifferences>();
        services.AddReaction<GrantGiven, LookAtDifferences>();
        services.AddReaction<GrantBegan, LookAtDifferences>();
        services.AddReaction<GrantResumed, LookAtDifferences>();
        services.AddReaction<GrantEnded, LookAtDifferences>();
        services.AddReaction<GrantSuspended, LookAtDifferences>();
        // Without these, a list that still waits for somebody would find every right without an account.
        services.AddPrunable("account_seen", "ctid", ImportsModule.IsOver);
        services.AddPrunable("account_covered", "ctid", ImportsModule.IsOver);

        // What people did about it stays on the trail.
        services.AddPrunable("account_difference", "id", "state IN ('RightGiven', 'RightEnded', 'Gone') AND answered_at < lakmuang_now() - interval '1 year'");
        return services;
    }

    public static IServiceCollection AddReconcilingJobs(this IServiceCollection services) => services
        .AddRegularJob<SettleDifferences>("settle-account-differences", TimeSpan.FromSeconds(10), (settle, act, ct) => settle.RunAsync(act, ct))
        .AddRegularJob<ClimbDifferences>("climb-account-differences", TimeSpan.FromMinutes(10), (climb, act, ct) => climb.RunAsync(act, ct));
}
