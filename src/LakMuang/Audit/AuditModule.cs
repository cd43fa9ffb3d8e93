using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Audit;

public static class AuditModule
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services.AddScoped<ListSignIns>().AddScoped<ListClientHistory>().AddScoped<ListPersonHistory>().AddScoped<ListClientActs>();
}
