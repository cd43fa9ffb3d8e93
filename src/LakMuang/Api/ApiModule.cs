using LakMuang.Storage.Pruning;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Api;

public static class ApiModule
{
    /// <summary>What the administration API keeps of its callers' requests.</summary>
    public static IServiceCollection AddApiRequests(this IServiceCollection services) =>
        services.AddScoped<AnswerOnce>().AddScoped<NoteRefusedCall>().AddPrunable("answered_request", "key", "ends_at < lakmuang_now()");
}
