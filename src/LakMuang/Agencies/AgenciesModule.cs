using LakMuang.Agencies.Contracts;
using LakMuang.Agencies.Importing;
using LakMuang.Agencies.Tree;
using LakMuang.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Agencies;

public static class AgenciesModule
{
    /// <summary>Agencies, people, letters, and who holds which post. Needs the Files and Access modules for the register of letters.</summary>
    public static IServiceCollection AddAgencies(this IServiceCollection services) => services
        .AddScoped<IOffices, Offices>()
        .AddScoped<IPeople, People>()
        .AddScoped<IAgencyTree, AgencyTree>()
        .AddScoped<IDirectory, Directory>()
        .AddScoped<IPosts, Posts>()
        .AddScoped<ICorrections, Corrections>().AddScoped<IMailboxes, Mailboxes>().AddScoped<IMobileNumbers, MobileNumbers>().AddScoped<IProvedNames, ProvedNames>()
        .AddScoped<IHoldsPersonalData, HeldInAgencies>()
        .AddScoped<IPastPosts, PastPosts>()
        .AddScoped<ILastDays, LastDays>().AddScoped<RetireOnTheDay>()
        .AddScoped<IMovedPosts, MovedPosts>()
        .AddScoped<IPersonRecords, PersonRecords>()
        .AddScoped<ProveImported>()
        .AddScoped<ICarriesPeople, CarriedAgencies>()
        .AddScoped<IAgencyCodes, AgencyCodes>()
        .AddScoped<IPeopleImport, PeopleImport>()
        .AddScoped<IAgencyImport, AgencyImport>()
        .AddScoped<IAgencyWalk, AgencyWalk>()
        .AddScoped<ILetterBook, LetterBook>()
        .AddScoped<IAgencySearch, AgencySearch>()
        .AddScoped<IOfficeStaff, OfficeStaff>()
        .AddSingleton<AgencyIndex>()
        .AddSingleton<IContactBoxes, ContactBoxes>()
        .AddScoped<IAgencyFacts, FactsOfAgencies>()
        .AddScoped<ILetters, FactsOfLetters>()
        .AddScoped<ListLeavers>()
        .AddScoped<ListEndingLetters>()
        .AddScoped<LoadDirectory>()
        .AddScoped<RecordDeparture>()
        .AddScoped<IRestsOnLetter, AppointmentsOnLetter>()
        .AddScoped<WhatRestsOn>()
        .AddScoped<RegisterLetter>()
        .AddScoped<AttachLetterFile>()
        .AddScoped<ListLetters>()
        .AddScoped<ShowLetter>()
        .AddScoped<WithdrawLetter>()
        .AddReaction<LetterWithdrawn, EndAppointmentsOfLetter>()
        .AddTree();
}
