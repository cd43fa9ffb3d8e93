using LakMuang.Web.Look;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Gallery;

/// <summary>The pages that show our own pieces to ourselves. Outside Development they do not exist.</summary>
[AllowAnonymous]
public abstract class GalleryModel(IWebHostEnvironment environment, PortalHeader header) : PageModel
{
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!environment.IsDevelopment())
        {
            context.Result = NotFound();
            return;
        }

        header.Person = "กิ่งแก้ว ผึ้งหวาน";
        header.Agency = new("เทศบาลตำบลดอนตัวอย่าง", "Don Tua Yang Subdistrict Municipality");
        header.Place = new("อ.เมืองตัวอย่าง จ.ชัยภูมิ", "Mueang Tua Yang, Chaiyaphum");
        header.SessionLeft = TimeSpan.FromSeconds(int.TryParse(Request.Query["left"], out var left) ? left : 1800);
        header.Tabs =
        [
            new("/look", "home", new("หน้าแรก", "Home")),
            new("/look#rights", "key", new("สิทธิของฉัน", "My rights")),
            new("/look#tasks", "list", new("งานของฉัน", "My tasks"), 3),
            new("/look#history", "clock", new("ประวัติการเข้าใช้", "Sign-in history")),
            new("/look#security", "shield", new("บัญชีและความปลอดภัย", "Account and security")),
        ];
    }
}
