using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight.Contracts;
using LakMuang.Staff.Care;
using LakMuang.Staff.Leaving;
using LakMuang.Staff.Merging;
using LakMuang.Staff.Moving;
using LakMuang.Staff.Recovering;
using LakMuang.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LakMuang.Staff;

public static class StaffModule
{
    /// <summary>The people of an agency from the day they have joined: shown, stopped, let in again. Needs all rooms up to Access.</summary>
    public static IServiceCollection AddStaff(this IServiceCollection services)
    {
        services.AddScoped<StaffGuard>().AddScoped<StaffPost>();
        services.AddCare();
        services.AddScoped<ShowStaffMember>().AddScoped<FindStaffMember>().AddScoped<ListSuspensions>();
        services.AddScoped<SuspendPerson>().AddScoped<ReinstatePerson>().AddScoped<NameLetterOfSuspension>().AddScoped<AskForLetters>();
        services.AddScoped<EndPosts>().AddScoped<ReportLeaver>().AddScoped<AnswerLeaverReport>().AddScoped<ListLeaverReports>();
        services.AddScoped<ClimbLeaverReports>().AddScoped<LeaverPost>();
        services.AddReaction<PersonSuspended, CloseLeaverReports>();
        services.AddReaction<DepartureRecorded, CloseLeaverReports>();
        services.AddOptions<CalendarOptions>().BindConfiguration(CalendarOptions.Section);
        services.AddSingleton(s => new WorkingDays(s.GetRequiredService<IOptions<CalendarOptions>>().Value.Holidays));
        services.AddScoped<IRestsOnLetter, SuspensionsOnLetter>();
        services.AddScoped<IOverseenWork, OverseenStaff>();
        services.AddScoped<IFollowsTheTree, StaffOnTheTree>();
        services.AddMoving().AddMerging().AddRecovering().AddLeaving();
        return services;
    }

    /// <summary>Lets reports climb that nobody answers: in the server only.</summary>
    public static IServiceCollection AddStaffJobs(this IServiceCollection services) =>
        services.AddRegularJob<ClimbLeaverReports>("climb-leaver-reports", TimeSpan.FromMinutes(10), (climb, act, ct) => climb.RunAsync(act, ct))
            .AddRegularJob<AskForLetters>("ask-for-letters", TimeSpan.FromMinutes(10), (ask, act, ct) => ask.RunAsync(act, ct))
            .AddMovingJobs().AddRecoveryJobs().AddLeavingJobs();
}
