using LakMuang.Web.Look;

namespace LakMuang.Web.Pages.Gallery;

public sealed class AuthModel(IWebHostEnvironment environment, PortalHeader header) : GalleryModel(environment, header)
{
    public string? CitizenId { get; set; }

    public string? Password { get; set; }
}
