using LakMuang.Importing;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Importing;

namespace LakMuang.Web.Pages.Granting;

/// <summary>Rights for many people of one agency, from a file: checked first, given when somebody says so.</summary>
[TakesSheets]
[ForAgency(AgencyTask.ManageRights)]
public sealed class ManyModel(ListImports list, BeginImport begin, MakeTemplate template, ActOfRequest act) : ListPage(list, begin, template, act)
{
    public override ImportPlace Place => new(HttpContext.Agency().Id, IsOfRights: true);

    public override string Here => $"/agencies/{HttpContext.Agency().Code}/rights/many";
}

/// <summary>One bulk of rights: what each line would do or has done.</summary>
[ForAgency(AgencyTask.ManageRights)]
public sealed class ManyOneModel(ShowImport show, DecideImport decide, WriteWrongRows wrong, MakeTemplate columns, ActOfRequest act)
    : ShowPage(show, decide, wrong, columns, act)
{
    public override ImportPlace Place => new(HttpContext.Agency().Id, IsOfRights: true);

    public override string Here => $"/agencies/{HttpContext.Agency().Code}/rights/many";
}
