using LakMuang.Agencies.Contracts;
using LakMuang.Importing.Kinds;
using LakMuang.Importing.Reconciling;
using LakMuang.Importing.Work;
using LakMuang.Kernel;
using LakMuang.Storage;
using LakMuang.Storage.Pruning;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Importing;

public static class ImportsModule
{
    // Counted from the day on which it came to its end, and not from the first; what still waits for somebody is of use.
    internal const string IsOver = "import IN (SELECT id FROM import WHERE finished_at < lakmuang_now() - interval '90 days' AND state IN ('Done', 'Cancelled', 'TakenBack', 'Stopped'))";

    /// <summary>Imports of agencies, people and rights. Needs the modules Agencies, Accounts and Access.</summary>
    public static IServiceCollection AddImports(this IServiceCollection services)
    {
        services.AddSingleton<ImportNode>();
        services.AddScoped<IHoldsPersonalData, HeldInImports>();
        services.AddScoped<Reach>();
        services.AddScoped<IFollowsTheTree, ImportsOnTheTree>();
        services.AddScoped<IImportedKind, ImportedPeople>().AddScoped<IImportedKind, ImportedAgencies>().AddScoped<IImportedKind, ImportedGrants>().AddScoped<IImportedKind, ImportedRights>();
        services.AddScoped<GuardOfImports>().AddScoped<BeginImport>().AddScoped<DecideImport>();
        services.AddScoped<ListImports>().AddScoped<ShowImport>().AddScoped<WriteWrongRows>().AddScoped<MakeTemplate>();
        services.AddScoped<CheckRows>().AddScoped<CarryOutRows>().AddScoped<TakeBackRows>().AddScoped<WorkOnImports>().AddScoped<CancelForgotten>();

        // Rows are personal data twice over: kept while they can be taken back, and not longer.
        services.AddPrunable("import_row", "ctid", IsOver);
        services.AddScoped<ICarriesPeople, CarriedImports>();
        services.AddReconciling();
        return services;
    }

    /// <summary>The worker that carries imports on: in the server only.</summary>
    public static IServiceCollection AddImportWork(this IServiceCollection services) =>
        services.AddRegularJob<WorkOnImports>("import", TimeSpan.FromSeconds(1), (work, act, ct) => work.RunAsync(act, ct))
            .AddRegularJob<CancelForgotten>("cancel-forgotten-imports", TimeSpan.FromMinutes(10), (cancel, act, ct) => cancel.RunAsync(act, ct))
            .AddReconcilingJobs();
}
