using LakMuang.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Audit;

public static class AuditModule
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddScoped<ListSignIns>().AddScoped<ListLooks>().AddScoped<IHoldsPersonalData, HeldInAudit>()
        .AddScoped<ListClientHistory>().AddScoped<ListPersonHistory>().AddScoped<ListAgencyHistory>().AddScoped<ListClientActs>();
}
