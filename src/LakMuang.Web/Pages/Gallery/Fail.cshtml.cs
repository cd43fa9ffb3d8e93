using LakMuang.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Gallery;

/// <summary>Fails as asked, to look at the pages that nobody should see: <c>/look/fail/503</c>.</summary>
public sealed class FailModel(IWebHostEnvironment environment, PortalHeader header) : GalleryModel(environment, header)
{
    public IActionResult OnGet(int status) => status switch
    {
        500 => throw new InvalidOperationException("Asked to fail."),
        503 => throw new TimeoutException("Asked to be away."),
        413 => throw new BadHttpRequestException("Asked to be too large.", StatusCodes.Status413PayloadTooLarge),
        _ => StatusCode(status),
    };
}
