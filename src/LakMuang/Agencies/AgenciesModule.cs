using LakMuang.Agencies.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Agencies;

public static class AgenciesModule
{
    /// <summary>Agencies, people, letters, and who holds which post.</summary>
    public static IServiceCollection AddAgencies(this IServiceCollection services) => services
        .AddScoped<IOffices, Offices>()
        .AddScoped<IPeople, People>()
        .AddScoped<IAgencyTree, AgencyTree>()
        .AddScoped<IDirectory, Directory>()
        .AddScoped<IPosts, Posts>()
        .AddScoped<IAgencyWalk, AgencyWalk>()
        .AddScoped<ILetterBook, LetterBook>()
        .AddSingleton<IContactBoxes, ContactBoxes>()
        .AddScoped<IAgencyFacts, FactsOfAgencies>()
        .AddScoped<ILetters, FactsOfLetters>()
        .AddScoped<LoadDirectory>()
        .AddScoped<RecordDeparture>();
}
