using LakMuang.Web.Look;

namespace LakMuang.Web.Pages.Gallery;

public sealed class SoloModel(IWebHostEnvironment environment, PortalHeader header) : GalleryModel(environment, header)
{
    public string? Code { get; set; }
}
