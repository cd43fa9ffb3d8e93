using LakMuang.Agencies.Contracts;
using LakMuang.Joining.Decisions;
using LakMuang.Joining.Invitations;
using LakMuang.Kernel;
using LakMuang.Oversight.Contracts;
using LakMuang.Storage.Pruning;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Joining;

public static class JoiningModule
{
    /// <summary>How people and offices come in (L2-7, L3). Needs Agencies, Accounts, Credentials, Access, Files and Notifications.</summary>
    public static IServiceCollection AddJoining(this IServiceCollection services)
    {
        services.AddScoped<FindApplicant>().AddScoped<OpenRegistration>().AddScoped<RegistrationViews>().AddScoped<ShowRegistration>();
        services.AddScoped<FillRegistration>().AddScoped<ConfirmEmail>().AddScoped<ShowEvidence>().AddScoped<SubmitRegistration>();
        services.AddScoped<IHoldsPersonalData, HeldInJoining>();
        services.AddScoped<JoiningPost>().AddScoped<TellNearest>();
        services.AddScoped<DecisionGuard>().AddScoped<DecisionNotices>().AddScoped<ListRegistrations>().AddScoped<ShowForDecision>();
        services.AddScoped<ReturnRegistration>().AddScoped<ApproveRegistration>().AddScoped<AdmitPerson>().AddScoped<AdmitImported>().AddScoped<AdmissionRights>();
        services.AddScoped<IOverseenWork, OverseenRegistrations>();
        services.AddScoped<InvitePerson>().AddScoped<FindInvitation>().AddScoped<ListInvitations>();
        services.AddScoped<IFollowsTheTree, JoiningOnTheTree>();
        services.AddScoped<AcceptInvitation>().AddScoped<AcceptedInvitation>();

        // A draft may lie for a quarter of a year; what was decided is evidence and stays.
        services.AddPrunable("registration", "id", "state IN ('Draft', 'Withdrawn') AND id < uuid_at(lakmuang_now() - interval '90 days')");
        services.AddScoped<ICarriesPeople, CarriedJoining>();
        return services;
    }
}
