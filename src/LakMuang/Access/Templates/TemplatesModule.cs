using LakMuang.Access.Contracts;
using LakMuang.Access.Recertifying;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Access.Templates;

internal static class TemplatesModule
{
    /// <summary>What is proposed for a position, and what becomes of rights when it changes.</summary>
    public static IServiceCollection AddTemplates(this IServiceCollection services)
    {
        services.AddScoped<TemplateShelf>().AddScoped<ProposeRights>().AddScoped<KeepTemplates>().AddScoped<ListTemplates>();
        services.AddScoped<IRestsOnLetter, TemplatesOnLetter>();
        services.AddReaction<LetterWithdrawn, TemplatesOnLetter>();
        services.AddScoped<RightsToDecide>().AddScoped<ListRecertifications>().AddScoped<DecideRecertification>().AddScoped<KeepRecertifications>().AddScoped<OpenForEndedTerms>();
        services.AddScoped<IFollowsTheTree, RecertificationsOnTheTree>();
        services.AddScoped<ICarriesPeople, CarriedRecertifications>();
        services.AddScoped<IHoldsPersonalData, HeldRecertifications>();
        services.AddScoped<IOverseenWork, OverseenRecertifications>();
        services.AddReaction<PersonAppointed, OpenRecertifications>();
        services.AddReaction<PostCorrected, OpenRecertifications>();
        services.AddReaction<PersonLeftPost, OpenRecertifications>();
        services.AddReaction<TreeChanged, OpenRecertifications>();
        services.AddReaction<GrantEnded, OpenRecertifications>();
        return services;
    }
}
