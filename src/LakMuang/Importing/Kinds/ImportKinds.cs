using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Importing.Kinds;

internal static class ImportKinds
{
    public static IImportedKind Of(IServiceProvider services, ImportKind kind) =>
        services.GetServices<IImportedKind>().Single(k => k.Kind == kind);
}
