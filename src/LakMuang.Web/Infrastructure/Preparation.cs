using System.Security.Cryptography;
using LakMuang.SignOn;
using LakMuang.Storage;
using Microsoft.Extensions.Options;
using Npgsql;

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
        await scope.ServiceProvider.GetRequiredService<PrepareKeys>().RunAsync(stopping);
    }

    /// <summary>A wrong or missing setting, a key that does not fit, a database that cannot be reached: one sentence, and no stack trace.</summary>
    public static bool IsForOperator(Exception e) =>
        e is OptionsValidationException or CryptographicException or NpgsqlException or IOException
        || (e is InvalidOperationException && (e.Source?.StartsWith("LakMuang", StringComparison.Ordinal) is true || Outage.Is(e)));

    /// <summary>The innermost message says what is wrong; those around it say where it was noticed.</summary>
    public static string Sentence(Exception e) => Outage.Is(e)
        ? $"ConnectionStrings:LakMuang: the database does not answer ({e.GetBaseException().Message})."
        : e.Message;
}
