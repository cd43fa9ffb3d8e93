using LakMuang.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Staff.Care;

internal static class CareModule
{
    /// <summary>Help for one person: corrections, sessions, wrong tries, passwords, the number.</summary>
    public static IServiceCollection AddCare(this IServiceCollection services)
    {
        services.AddScoped<CareGuard>().AddScoped<CarePost>().AddScoped<NoteLook>();
        services.AddScoped<CorrectPerson>();
        services.AddScoped<EndSessionsOf>().AddScoped<ShowAccess>().AddScoped<UnlockPerson>();
        services.AddScoped<UnmaskCitizenId>().AddScoped<VerifyOwnMailbox>().AddScoped<ProveOwnMobile>();
        services.AddScoped<Privacy.ShowWhatIsHeld>().AddScoped<IHoldsPersonalData, Privacy.HeldInStaff>();
        services.AddScoped<TakePasswordBack>().AddScoped<KeyPeople>();
        services.AddScoped<Past.WhoBelonged>();
        return services;
    }
}
