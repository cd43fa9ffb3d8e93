using LakMuang.Files;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace LakMuang.Web.Infrastructure.Files;

/// <summary>A page whose form may carry files itself, where script does not run: its requests may be larger than others.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesFilesAttribute : Attribute;

internal static class FileSizes
{
    /// <summary>In largest files. Some room, so that a file that is too large is told so beside its field.</summary>
    private const int Room = 4;

    /// <summary>Goes after authorization: whoever may not see the page sends no large body.</summary>
    public static void UseFileSizes(this WebApplication app)
    {
        var largest = app.Services.GetRequiredService<IOptions<FilesOptions>>().Value.LargestBytes;
        app.Use((context, next) =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<TakesFilesAttribute>() is not null
                && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            {
                size.MaxRequestBodySize = Room * largest;
            }

            return next(context);
        });
    }
}
