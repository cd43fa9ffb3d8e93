using LakMuang.Importing;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Importing;

namespace LakMuang.Web.Pages.Reconciling;

/// <summary>Lists of users of linked systems for one agency: checked first, work when somebody says so.</summary>
[TakesSheets]
[ForAgency(AgencyTask.ManageRights)]
public sealed class ListsModel(ListImports list, BeginImport begin, MakeTemplate template, ActOfRequest act) : ListPage(list, begin, template, act)
{
    public override ImportPlace Place => new(HttpContext.Agency().Id, IsOfAccounts: true);

    public override string Here => $"/agencies/{HttpContext.Agency().Code}/accounts/lists";
}

/// <summary>One list: what each account is, against the rights of today.</summary>
[ForAgency(AgencyTask.ManageRights)]
public sealed class ListsOneModel(ShowImport show, DecideImport decide, WriteWrongRows wrong, MakeTemplate columns, ActOfRequest act)
    : ShowPage(show, decide, wrong, columns, act)
{
    public override ImportPlace Place => new(HttpContext.Agency().Id, IsOfAccounts: true);

    public override string Here => $"/agencies/{HttpContext.Agency().Code}/accounts/lists";
}
