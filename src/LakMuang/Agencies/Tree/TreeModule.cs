using LakMuang.Agencies.Contracts;
using LakMuang.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Agencies.Tree;

public static class TreeModule
{
    /// <summary>Changes of the tree of agencies. Every room whose records name agencies follows them (<see cref="IFollowsTheTree"/>).</summary>
    internal static IServiceCollection AddTree(this IServiceCollection services) => services
        .AddScoped<IFollowsTheTree, AgenciesOnTheTree>()
        .AddScoped<TreeGuard>().AddScoped<TreeRules>().AddScoped<CarryPosts>().AddScoped<ChangeAgency>().AddScoped<FollowLatecomers>().AddScoped<TellTreeProgress>().AddScoped<NoteFailedChange>()
        .AddScoped<DraftTreeChange>().AddScoped<PreviewTreeChange>().AddScoped<DecideTreeChange>().AddScoped<AgreeTogether>().AddScoped<CarryOutTreeChanges>()
        .AddScoped<BrowseTree>().AddScoped<ShowTreeAgency>().AddScoped<ShowTreeChange>().AddScoped<ListTreeChanges>().AddScoped<NextTreeChanges>().AddScoped<AgencyHistory>().AddScoped<ShowOffice>();

    /// <summary>Lets changes of the tree, and ends of service, take effect when their day begins: in the server only.</summary>
    public static IServiceCollection AddTreeJobs(this IServiceCollection services) =>
        services.AddRegularJob<CarryOutTreeChanges>("carry-out-tree-changes", TimeSpan.FromMinutes(1), (carry, act, ct) => carry.RunAsync(act, ct))
            .AddRegularJob<RetireOnTheDay>("retire-on-the-day", TimeSpan.FromSeconds(5), (retire, act, ct) => retire.RunAsync(act, ct));
}
