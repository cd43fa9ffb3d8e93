using LakMuang.Importing;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;

namespace LakMuang.Web.Pages.Importing;

/// <summary>One import of DLA operators.</summary>
[ForOperators(OperatorTask.Import)]
public sealed class CentralOneModel(ShowImport show, DecideImport decide, WriteWrongRows wrong, MakeTemplate columns, ActOfRequest act)
    : ShowPage(show, decide, wrong, columns, act)
{
    public override ImportPlace Place => ImportPlace.Central;

    public override string Here => "/admin/imports";
}
