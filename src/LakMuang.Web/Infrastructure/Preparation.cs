using LakMuang.Storage;

namespace LakMuang.Web.Infrastructure;

internal static class Preparation
{
    /// <summary>Brings tables, keys and clock into order before the first request. Several nodes may do so at once.</summary>
    public static async Task PrepareAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var stopping = app.Lifetime.ApplicationStopping;
        await scope.ServiceProvider.GetRequiredService<Migrate>().RunAsync(stopping);
        await scope.ServiceProvider.GetRequiredService<DatabaseClock>().CompareAsync(stopping);
        await scope.ServiceProvider.GetRequiredService<LoadDataKeys>().RunAsync(stopping);
    }
}
