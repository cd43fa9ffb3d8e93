using LakMuang.Kernel;
using LakMuang.Staff.Moving;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;

namespace LakMuang.Web.Pages.Moving;

/// <summary>Lends somebody to another agency for a time (ช่วยราชการ, L2-1).</summary>
[ForAgency(AgencyTask.ManagePeople)]
public sealed class SecondModel(Proposing proposing, GivenFiles files, ActOfRequest act) : ProposePage(proposing, files, act)
{
    protected override MoveKind Kind => MoveKind.Secondment;
}
