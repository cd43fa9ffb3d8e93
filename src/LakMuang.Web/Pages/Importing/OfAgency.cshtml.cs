using LakMuang.Importing;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;

namespace LakMuang.Web.Pages.Importing;

/// <summary>Imports of people into one agency.</summary>
[TakesSheets]
[ForAgency(AgencyTask.Import)]
public sealed class OfAgencyModel(ListImports list, BeginImport begin, MakeTemplate template, ActOfRequest act) : ListPage(list, begin, template, act)
{
    public override ImportPlace Place => new(HttpContext.Agency().Id);

    public override string Here => $"/agencies/{HttpContext.Agency().Code}/imports";
}
