using LakMuang.Access.Conflicts;
using LakMuang.Access.Granting;
using LakMuang.Access.Recertifying;
using LakMuang.Access.Templates;
using LakMuang.Access.Why;
using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Audit;
using LakMuang.Circulars;
using LakMuang.Handovers;
using LakMuang.Importing;
using LakMuang.Importing.Reconciling;
using LakMuang.Joining.Activation;
using LakMuang.Joining.Decisions;
using LakMuang.Joining.Invitations;
using LakMuang.Kernel;
using LakMuang.Oversight;
using LakMuang.Requests;
using LakMuang.SignOn;
using LakMuang.Staff;
using LakMuang.Staff.Care;
using LakMuang.Staff.Leaving;
using LakMuang.Staff.Past;
using LakMuang.Staff.Recovering;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Guards;

/// <summary>The pages have a guard, and each use case behind them asks it once more for itself: one page that forgets its own opens nothing (invariant 3).</summary>
public sealed class UseCaseGuardTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static readonly Guid _any = Guid.CreateVersion7();
    private static readonly GivenDecision _decision = new("เหตุผลที่ยาวพอ", new("1/2569", new(2026, 11, 1), null, null));

    private static readonly Dictionary<string, Func<IServiceProvider, Act, AgencyId, Task<Problem?>>> _useCases = new()
    {
        [nameof(ListPeople)] = async (on, act, agency) => (await on.GetRequiredService<ListPeople>().RunAsync(act, agency, new(), 1, Ct)).Problem,
        [nameof(ListRegistrations)] = async (on, act, agency) => (await on.GetRequiredService<ListRegistrations>().RunAsync(act, agency, true, 0, Ct)).Problem,
        [nameof(ShowForDecision)] = async (on, act, agency) => (await on.GetRequiredService<ShowForDecision>().RunAsync(act, agency, _any, Ct)).Problem,
        [nameof(ShowForDecision.EvidenceAsync)] = async (on, act, agency) => (await on.GetRequiredService<ShowForDecision>().EvidenceAsync(act, agency, _any, new(_any), Ct)).Problem,
        [nameof(ApproveRegistration)] = async (on, act, agency) =>
            (await on.GetRequiredService<ApproveRegistration>().RunAsync(act, agency, _any, 0, new("1/2569", "5/1/2569", "x", [], null, null, false), Ct)).Problem,
        [nameof(ReturnRegistration.ReturnAsync)] = async (on, act, agency) => (await on.GetRequiredService<ReturnRegistration>().ReturnAsync(act, agency, _any, 0, "แก้ไข", Ct)).Problem,
        [nameof(ReturnRegistration.RefuseAsync)] = async (on, act, agency) => (await on.GetRequiredService<ReturnRegistration>().RefuseAsync(act, agency, _any, 0, "ไม่ใช่", Ct)).Problem,
        [nameof(ListInvitations)] = async (on, act, agency) => (await on.GetRequiredService<ListInvitations>().RunAsync(act, agency, Ct)).Problem,
        [nameof(InvitePerson)] = async (on, act, agency) =>
            (await on.GetRequiredService<InvitePerson>().RunAsync(act, agency, new(null, null, null, null, null, null, null), Ct)).Problem,
        [nameof(InvitePerson.WithdrawAsync)] = async (on, act, agency) => (await on.GetRequiredService<InvitePerson>().WithdrawAsync(act, agency, _any, Ct)).Problem,
        [nameof(ProposeAdmin)] = async (on, act, agency) => (await on.GetRequiredService<ProposeAdmin>().RunAsync(
            act, agency, new(new(_any), AdminRank.Deputy, new(2026, 11, 1), null, null, new("1/2569", new(2026, 11, 1), null, null)), Ct)).Problem,
        [nameof(DecideNomination)] = async (on, act, agency) => (await on.GetRequiredService<DecideNomination>().RunAsync(act, agency, _any, true, null, Ct)).Problem,
        [nameof(ProposeEndOfAdmin)] = async (on, act, agency) =>
            (await on.GetRequiredService<ProposeEndOfAdmin>().RunAsync(act, agency, _any, new("1/2569", new(2026, 11, 1), null, null), "ย้ายออก", Ct)).Problem,
        [nameof(ResignAsAdmin)] = async (on, act, agency) => (await on.GetRequiredService<ResignAsAdmin>().RunAsync(act, agency, _any, null, true, Ct)).Problem,
        [nameof(AttachLetterFile)] = async (on, act, agency) =>
            (await on.GetRequiredService<AttachLetterFile>().RunAsync(act, agency, new(_any), new("", null, "x.pdf", Stream.Null), Ct)).Problem,
        [nameof(CorrectPerson)] = async (on, act, agency) =>
            (await on.GetRequiredService<CorrectPerson>().RunAsync(act, agency, new(_any), new(new Dictionary<string, string?>(), new Dictionary<string, string>()), Ct)).Problems.Single(),
        [nameof(EndSessionsOf)] = async (on, act, agency) => (await on.GetRequiredService<EndSessionsOf>().AllAsync(act, agency, new(_any), Ct)).Problem,
        [nameof(EndSessionsOf.OneAsync)] = async (on, act, agency) => (await on.GetRequiredService<EndSessionsOf>().OneAsync(act, agency, new(_any), new(_any), Ct)).Problem,
        [nameof(UnlockPerson)] = async (on, act, agency) => (await on.GetRequiredService<UnlockPerson>().RunAsync(act, agency, new(_any), Ct)).Problem,
        [nameof(ShowAccess)] = async (on, act, agency) => (await on.GetRequiredService<ShowAccess>().RunAsync(act, agency, new(_any), Ct)).Problem,
        [nameof(TakePasswordBack)] = async (on, act, agency) =>
            (await on.GetRequiredService<TakePasswordBack>().RunAsync(act, agency, new(_any), new(ReasonToReset.Forgotten, WayBack.ThaId, false, null), Ct)).Problem,
        [nameof(UnmaskCitizenId)] = async (on, act, agency) =>
            (await on.GetRequiredService<UnmaskCitizenId>().RunAsync(act, agency, new(_any), ReasonToUnmask.SameName, "มีผู้ชื่อซ้ำกัน", Ct)).Problem,
        [nameof(WhoBelonged)] = async (on, act, agency) => (await on.GetRequiredService<WhoBelonged>().RunAsync(act, agency, new(2026, 1, 5), 1, Ct)).Problem,
        ["WhoBelonged.ExportAsync"] = async (on, act, agency) => (await on.GetRequiredService<WhoBelonged>().ExportAsync(act, agency, new(2026, 1, 5), Ct)).Problem,
        [nameof(WriteCircular)] = async (on, act, agency) =>
            (await on.GetRequiredService<WriteCircular>().RunAsync(act, agency, null, new(0, "เรื่อง", null, null, null, null, new([], [], null, false, false), null), null, Ct)).Problem,
        [nameof(WriteCircular.DiscardAsync)] = async (on, act, agency) => (await on.GetRequiredService<WriteCircular>().DiscardAsync(act, agency, _any, Ct)).Problem,
        [nameof(PreviewCircular)] = async (on, act, agency) => (await on.GetRequiredService<PreviewCircular>().RunAsync(act, agency, _any, 1, Ct)).Problem,
        [nameof(SendCircular)] = async (on, act, agency) => (await on.GetRequiredService<SendCircular>().RunAsync(act, agency, _any, 2, Ct)).Problem,
        [nameof(FollowCircular)] = async (on, act, agency) => (await on.GetRequiredService<FollowCircular>().RunAsync(act, agency, _any, new(), Ct)).Problem,
        ["FollowCircular.ExportAsync"] = async (on, act, agency) => (await on.GetRequiredService<FollowCircular>().ExportAsync(act, agency, _any, new(), Ct)).Problem,
        [nameof(ListSent)] = async (on, act, agency) => (await on.GetRequiredService<ListSent>().RunAsync(act, agency, false, 1, Ct)).Problem,
        [nameof(RemindAgencies)] = async (on, act, agency) => (await on.GetRequiredService<RemindAgencies>().RunAsync(act, agency, _any, Ct)).Problem,
        [nameof(AcknowledgeCircular)] = async (on, act, agency) => (await on.GetRequiredService<AcknowledgeCircular>().RunAsync(act, agency, _any, Ct)).Problem,
        [nameof(WithdrawLetter)] = async (on, act, agency) =>
            (await on.GetRequiredService<WithdrawLetter>().RunAsync(act, agency, new(_any), ReasonToWithdraw.Revoked, null, Ct)).Problem,
        ["ListRequests.OfAgencyAsync"] = async (on, act, agency) => (await on.GetRequiredService<ListRequests>().OfAgencyAsync(act, agency, true, 0, Ct)).Problem,
        ["ListRequests.NextOfAgencyAsync"] = async (on, act, agency) => (await on.GetRequiredService<ListRequests>().NextOfAgencyAsync(act, agency, null, null, 10, Ct)).Problem,
        ["ListConflicts.NextAsync"] = async (on, act, agency) => (await on.GetRequiredService<ListConflicts>().NextAsync(act, agency, false, null, 10, Ct)).Problem,
        ["ListPeople.NextAsync"] = async (on, act, agency) => (await on.GetRequiredService<ListPeople>().NextAsync(act, agency, new(), null, 10, Ct)).Problem,
        ["ListRegistrations.NextAsync"] = async (on, act, agency) => (await on.GetRequiredService<ListRegistrations>().NextAsync(act, agency, true, null, 10, Ct)).Problem,
        ["ListInvitations.NextAsync"] = async (on, act, agency) => (await on.GetRequiredService<ListInvitations>().NextAsync(act, agency, null, 10, Ct)).Problem,
        ["ListLetters.NextAsync"] = async (on, act, agency) => (await on.GetRequiredService<ListLetters>().NextAsync(act, agency, new(), null, 10, Ct)).Problem,
        ["ListSuspensions.NextAsync"] = async (on, act, agency) => (await on.GetRequiredService<ListSuspensions>().NextAsync(act, agency, null, 10, Ct)).Problem,
        ["ListLeaverReports.NextAsync"] = async (on, act, agency) => (await on.GetRequiredService<ListLeaverReports>().NextAsync(act, agency, null, 10, Ct)).Problem,
        ["ListBelow.NextAsync"] = async (on, act, agency) => (await on.GetRequiredService<ListBelow>().NextAsync(act, agency, null, null, null, 10, Ct)).Problem,
        ["ListImports.NextAsync"] = async (on, act, agency) => (await on.GetRequiredService<ListImports>().NextAsync(act, new(agency), null, 10, Ct)).Problem,
        ["ShowImport.NextAsync"] = async (on, act, agency) => (await on.GetRequiredService<ShowImport>().NextAsync(act, new(agency), _any, RowFilter.All, 0, 10, Ct)).Problem,
        ["ListPersonHistory.NextAsync"] = async (on, act, agency) => (await on.GetRequiredService<ListPersonHistory>().NextAsync(act, agency, new(_any), [], null, 10, Ct)).Problem,
        [nameof(ForecastLeavers)] = async (on, act, agency) => (await on.GetRequiredService<ForecastLeavers>().RunAsync(act, agency, Ct)).Problem,
        ["ForecastLeavers.NextAsync"] = async (on, act, agency) => (await on.GetRequiredService<ForecastLeavers>().NextAsync(act, agency, null, 10, Ct)).Problem,
        ["ListGone.NextAsync"] = async (on, act, agency) => (await on.GetRequiredService<ListGone>().NextAsync(act, agency, null, 10, Ct)).Problem,
        [nameof(CountLeaversBelow)] = async (on, act, agency) => (await on.GetRequiredService<CountLeaversBelow>().RunAsync(act, agency, Ct)).Problem,
        [nameof(ListGone)] = async (on, act, agency) => (await on.GetRequiredService<ListGone>().RunAsync(act, agency, Ct)).Problem,
        [nameof(EndToday)] = async (on, act, agency) => (await on.GetRequiredService<EndToday>().RunAsync(act, agency, new(_any), Ct)).Problem,
        [nameof(RepeatLogoutsOfPerson)] = async (on, act, agency) =>
            (await on.GetRequiredService<RepeatLogoutsOfPerson>().RunAsync(act, agency, new(_any), DateTimeOffset.UnixEpoch, Ct)).Problem,
        [nameof(ShowRecovery)] = async (on, act, agency) => (await on.GetRequiredService<ShowRecovery>().RunAsync(act, agency, new(_any), Ct)).Problem,
        [nameof(ProposeRecovery)] = async (on, act, agency) =>
            (await on.GetRequiredService<ProposeRecovery>().RunAsync(act, agency, new(_any), new("a@tests.example", "เข้าไม่ได้", true, null), Ct)).Problem,
        [nameof(DecideRecovery)] = async (on, act, agency) => (await on.GetRequiredService<DecideRecovery>().RunAsync(act, agency, new(_any), _any, true, Ct)).Problem,
        [nameof(StopRecovery)] = async (on, act, agency) => (await on.GetRequiredService<StopRecovery>().AtAgencyAsync(act, agency, new(_any), Ct)).Problem,
        [nameof(ListRecoveries)] = async (on, act, agency) => (await on.GetRequiredService<ListRecoveries>().NextAsync(act, agency, null, null, 10, Ct)).Problem,
        ["ListAgencyHistory.NextAsync"] = async (on, act, agency) => (await on.GetRequiredService<ListAgencyHistory>().NextAsync(act, agency, [], false, null, 10, Ct)).Problem,
        ["WhoBelonged.NextAsync"] = async (on, act, agency) => (await on.GetRequiredService<WhoBelonged>().NextAsync(act, agency, new(2026, 1, 5), null, 10, Ct)).Problem,
        ["ListRights.NextAsync"] = async (on, act, agency) => (await on.GetRequiredService<ListRights>().NextAsync(act, agency, new(), null, 10, Ct)).Problem,
        [nameof(GiveRights)] = async (on, act, agency) => (await on.GetRequiredService<GiveRights>().RunAsync(act, agency, new(_any), new(["info-viewer"], null, null, _decision), Ct)).Problem,
        [nameof(ChangeRight)] = async (on, act, agency) => (await on.GetRequiredService<ChangeRight>().RunAsync(act, agency, new(_any), _any, new(null, null, _decision), Ct)).Problem,
        [nameof(SuspendRight)] = async (on, act, agency) => (await on.GetRequiredService<SuspendRight>().RunAsync(act, agency, new(_any), _any, _decision, Ct)).Problem,
        [nameof(ResumeRight)] = async (on, act, agency) => (await on.GetRequiredService<ResumeRight>().RunAsync(act, agency, new(_any), _any, _decision, Ct)).Problem,
        [nameof(EndRight)] = async (on, act, agency) => (await on.GetRequiredService<EndRight>().RunAsync(act, agency, new(_any), _any, _decision, Ct)).Problem,
        [nameof(ConfirmRights)] = async (on, act, agency) => (await on.GetRequiredService<ConfirmRights>().RunAsync(act, agency, [_any], _decision, Ct)).Problem,
        [nameof(CopyRights)] = async (on, act, agency) => (await on.GetRequiredService<CopyRights>().RunAsync(act, agency, new(_any), new(new(_any), [_any], null, null, _decision), Ct)).Problem,
        ["CopyRights.LookAsync"] = async (on, act, agency) => (await on.GetRequiredService<CopyRights>().LookAsync(act, agency, new(_any), new(_any), Ct)).Problem,
        [nameof(OfferRights)] = async (on, act, agency) => (await on.GetRequiredService<OfferRights>().RunAsync(act, agency, new(_any), Ct)).Problem,
        [nameof(ChooseMany)] = async (on, act, agency) => (await on.GetRequiredService<ChooseMany>().LookAsync(act, agency, null, Ct)).Problem,
        [nameof(ShowRight)] = async (on, act, agency) => (await on.GetRequiredService<ShowRight>().RunAsync(act, agency, new(_any), _any, Ct)).Problem,
        [nameof(ProposeRights)] = async (on, act, agency) => (await on.GetRequiredService<ProposeRights>().RunAsync(act, agency, new(_any), Ct)).Problem,
        ["ProposeRights.ForPositionAsync"] = async (on, act, agency) => (await on.GetRequiredService<ProposeRights>().ForPositionAsync(act, agency, "นิติกร", AppointmentKind.Substantive, Ct)).Problem,
        [nameof(ListRecertifications)] = async (on, act, agency) => (await on.GetRequiredService<ListRecertifications>().RunAsync(act, agency, Ct)).Problem,
        ["ListRecertifications.NextAsync"] = async (on, act, agency) => (await on.GetRequiredService<ListRecertifications>().NextAsync(act, agency, null, 10, Ct)).Problem,
        ["ListRecertifications.OfPersonAsync"] = async (on, act, agency) => (await on.GetRequiredService<ListRecertifications>().OfPersonAsync(act, agency, new(_any), Ct)).Problem,
        [nameof(DecideRecertification)] = async (on, act, agency) =>
            (await on.GetRequiredService<DecideRecertification>().RunAsync(act, agency, new(_any), new Dictionary<Guid, RightAnswer>(), _decision, Ct)).Problem,
        [nameof(ListDifferences)] = async (on, act, agency) => (await on.GetRequiredService<ListDifferences>().RunAsync(act, agency, DifferenceState.Open, 1, Ct)).Problem,
        ["ListDifferences.NextAsync"] = async (on, act, agency) => (await on.GetRequiredService<ListDifferences>().NextAsync(act, agency, DifferenceState.Open, null, null, 10, Ct)).Problem,
        ["ListDifferences.OneAsync"] = async (on, act, agency) => (await on.GetRequiredService<ListDifferences>().OneAsync(act, agency, _any, Ct)).Problem,
        ["ListDifferences.CountAsync"] = async (on, act, agency) => (await on.GetRequiredService<ListDifferences>().CountAsync(act, agency, Ct)).Problem,
        [nameof(AnswerDifference)] = async (on, act, agency) =>
            (await on.GetRequiredService<AnswerDifference>().RunAsync(act, agency, _any, DifferenceState.Explained, "เหตุผลที่ยาวพอ", Ct)).Problem,
        ["ListImports of accounts"] = async (on, act, agency) => (await on.GetRequiredService<ListImports>().NextAsync(act, new(agency, IsOfAccounts: true), null, 10, Ct)).Problem,
        [nameof(ListRights)] = async (on, act, agency) => (await on.GetRequiredService<ListRights>().RunAsync(act, agency, new(), 1, Ct)).Problem,
        ["ListRights.ExportAsync"] = async (on, act, agency) => (await on.GetRequiredService<ListRights>().ExportAsync(act, agency, new(), Ct)).Problem,
        [nameof(ExplainAccess)] = async (on, act, agency) => (await on.GetRequiredService<ExplainAccess>().RunAsync(act, agency, new(_any), "info", Ct)).Problem,
        ["ListImports of rights"] = async (on, act, agency) => (await on.GetRequiredService<ListImports>().NextAsync(act, new(agency, IsOfRights: true), null, 10, Ct)).Problem,
        [nameof(ShowHeadships)] = async (on, act, agency) => (await on.GetRequiredService<ShowHeadships>().RunAsync(act, agency, Ct)).Problem,
        ["ShowHeadships.CaseAsync"] = async (on, act, agency) => (await on.GetRequiredService<ShowHeadships>().CaseAsync(act, agency, _any, Ct)).Problem,
        [nameof(PlanHandover)] = async (on, act, agency) => (await on.GetRequiredService<PlanHandover>().RunAsync(
            act, agency, "elaas-head", new(new(_any), AppointmentKind.Acting, new(2026, 12, 1), null, new("1/2569", new(2026, 11, 1), null, null)), Ct)).Problem,
        [nameof(DecideHandover.AgreeAsync)] = async (on, act, agency) => (await on.GetRequiredService<DecideHandover>().AgreeAsync(act, agency, _any, 0, Ct)).Problem,
        ["DecideHandover.RefuseAsync"] = async (on, act, agency) => (await on.GetRequiredService<DecideHandover>().RefuseAsync(act, agency, _any, 0, "ไม่เห็นชอบ", Ct)).Problem,
        [nameof(DecideHandover.CallOffAsync)] = async (on, act, agency) => (await on.GetRequiredService<DecideHandover>().CallOffAsync(act, agency, _any, 0, "เปลี่ยนแผน", Ct)).Problem,
        [nameof(DecideHandover.TryAgainAsync)] = async (on, act, agency) => (await on.GetRequiredService<DecideHandover>().TryAgainAsync(act, agency, _any, _any, 0, Ct)).Problem,
        [nameof(FindStaffMember)] = async (on, act, agency) => (await on.GetRequiredService<FindStaffMember>().RunAsync(act, agency, "9900000000014", Ct)).Problem,
    };

    public static TheoryData<string> UseCases => [.. _useCases.Keys];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(UseCases))]
    public async Task Whoever_has_nothing_to_do_with_the_agency_is_refused_and_put_on_record(string useCase)
    {
        var land = await Country.Of(server);
        foreach (var stranger in new[] { await land.Person(land.Neighbour, Office.SsoAdmin), await land.Person(land.Town), await land.Person(land.OtherProvince, roles: ["overseer"]) })
        {
            await using var scope = server.Services.CreateAsyncScope();

            var problem = await _useCases[useCase](scope.ServiceProvider, land.As(stranger), land.Town);

            Assert.Equal("agency.not-yours", problem?.Code);
            Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'AgencyTaskRefused' AND by_person = $1", stranger.Id.Value));
        }
    }
}
