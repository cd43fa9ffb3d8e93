using LakMuang.Files.Contracts;
using LakMuang.Storage.Pruning;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LakMuang.Files;

public static class FilesModule
{
    /// <summary>Letters' scans and evidence, and their way in.</summary>
    public static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.AddOptions<FilesOptions>().BindConfiguration(FilesOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<FilesOptions>, FilesOptionsValidator>();
        services.AddSingleton<Portions>();
        services.AddScoped<KeepFile>();
        services.AddScoped<IFiles, StoredFiles>();
        services.AddScoped<IUploads, Uploads>();

        // What no record has taken within a day; its portions go with it.
        services.AddPrunable("file_content", "id", "kept_at IS NULL AND id < uuid_at(lakmuang_now() - interval '1 day')");
        return services;
    }
}
