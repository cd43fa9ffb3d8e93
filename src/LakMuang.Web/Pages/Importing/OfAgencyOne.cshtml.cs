using LakMuang.Importing;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;

namespace LakMuang.Web.Pages.Importing;

/// <summary>One import of people into one agency.</summary>
[ForAgency(AgencyTask.Import)]
public sealed class OfAgencyOneModel(ShowImport show, DecideImport decide, WriteWrongRows wrong, MakeTemplate columns, ActOfRequest act)
    : ShowPage(show, decide, wrong, columns, act)
{
    public override ImportPlace Place => new(HttpContext.Agency().Id);

    public override string Here => $"/agencies/{HttpContext.Agency().Code}/imports";
}
