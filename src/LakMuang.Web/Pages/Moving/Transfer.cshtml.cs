using LakMuang.Kernel;
using LakMuang.Staff.Moving;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;

namespace LakMuang.Web.Pages.Moving;

/// <summary>Sends somebody to another agency for good (โอน/ย้าย, L2-4).</summary>
[ForAgency(AgencyTask.ManagePeople)]
public sealed class TransferModel(Proposing proposing, GivenFiles files, ActOfRequest act) : ProposePage(proposing, files, act)
{
    protected override MoveKind Kind => MoveKind.Transfer;
}
