using LakMuang.Agencies.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Staff.Merging;

internal static class MergingModule
{
    /// <summary>Two records of one human being become one.</summary>
    public static IServiceCollection AddMerging(this IServiceCollection services) => services
        .AddScoped<MergeGuard>().AddScoped<ComparePair>().AddScoped<RecordSides>().AddScoped<MergePost>()
        .AddScoped<ShowMerge>().AddScoped<MergeRecords>().AddScoped<FollowMerge>()
        .AddScoped<ICarriesPeople, CarriedStaff>();
}
