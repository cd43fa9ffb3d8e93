using LakMuang.Agencies.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Staff;

public static class StaffModule
{
    /// <summary>The people of an agency from the day they have joined: shown, stopped, let in again. Needs all rooms up to Access.</summary>
    public static IServiceCollection AddStaff(this IServiceCollection services)
    {
        services.AddScoped<StaffGuard>().AddScoped<StaffPost>();
        services.AddScoped<ShowStaffMember>().AddScoped<ListSuspensions>();
        services.AddScoped<SuspendPerson>().AddScoped<ReinstatePerson>().AddScoped<NameLetterOfSuspension>();
        services.AddScoped<IRestsOnLetter, SuspensionsOnLetter>();
        return services;
    }
}
