using LakMuang.Files;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.Options;

namespace LakMuang.Web.Infrastructure.Files;

/// <summary>A page whose form takes a table of many rows: its requests may be larger still.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesSheetsAttribute : Attribute
{
    /// <summary>Bytes. 300,000 people as CSV are about 50 MB.</summary>
    public const long Largest = 64L * 1024 * 1024;
}

internal static class FileSizes
{
    /// <summary>In largest files. Some room, so that a file that is too large is told so beside its field.</summary>
    private const int Room = 4;

    /// <summary>Bytes for the fields beside a sheet.</summary>
    private const long Forms = 64 * 1024;

    /// <summary>A page that asks for <see cref="GivenFiles"/> has a form that carries files itself where script does not run: its requests may be larger than others.</summary>
    public static void LetFilesIn(this PageConventionCollection conventions) => conventions.AddFolderApplicationModelConvention("/", page =>
    {
        if (page.HandlerType.GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(GivenFiles))))
        {
            page.EndpointMetadata.Add(new TakesFiles());
        }
    });

    /// <summary>Goes after authorization: whoever may not see the page sends no large body.</summary>
    public static void UseFileSizes(this WebApplication app)
    {
        var largest = app.Services.GetRequiredService<IOptions<FilesOptions>>().Value.LargestBytes;
        app.Use((context, next) =>
        {
            var metadata = context.GetEndpoint()?.Metadata;
            long? most = metadata?.GetMetadata<TakesSheetsAttribute>() is not null ? TakesSheetsAttribute.Largest + Forms
                : metadata?.GetMetadata<TakesFiles>() is not null ? Room * largest
                : null;
            if (most is not null && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            {
                size.MaxRequestBodySize = most;
            }

            return next(context);
        });
    }

    private sealed class TakesFiles;
}
