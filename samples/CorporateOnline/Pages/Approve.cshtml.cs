using LakMuang.Client;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Samples.CorporateOnline.Pages;

/// <summary>Whoever moves money shows again, and more strongly, who they are.</summary>
[Authorize(Roles = CorporateSystem.Authorizer)]
[RequireLevel(3, MaxAgeSeconds = 900)]
public sealed class ApproveModel : PageModel;
