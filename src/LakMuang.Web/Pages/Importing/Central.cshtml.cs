using LakMuang.Importing;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;

namespace LakMuang.Web.Pages.Importing;

/// <summary>Imports of agencies, people and rights by DLA operators.</summary>
[TakesSheets]
[ForOperators(OperatorTask.Import)]
public sealed class CentralModel(ListImports list, BeginImport begin, MakeTemplate template, ActOfRequest act) : ListPage(list, begin, template, act)
{
    public override ImportPlace Place => ImportPlace.Central;

    public override string Here => "/admin/imports";
}
