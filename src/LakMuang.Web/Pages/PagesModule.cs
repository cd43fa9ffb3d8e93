using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Admin;
using LakMuang.Web.Pages.Portal;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages;

internal static class PagesModule
{
    /// <summary>What the pages share, besides the use cases they call.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddScoped<RightLines>();
        services.AddScoped<MyTasks>();
        services.AddScoped<GivenFiles>();
        services.AddScoped<ClientChanges>().AddScoped<ClientHistory>().AddScoped<ClientActs>();
        services.AddScoped<Register.RegisteredAlready>().AddScoped<Agencies.DecisionNames>().AddScoped<Agencies.AdminNames>().AddScoped<Agencies.WhatEnds>().AddScoped<Agencies.HistoryNames>().AddScoped<Staff.SuspensionPage>();
        services.AddScoped<Circulars.EarlierCircular>();
        services.AddScoped<Requests.RequestForms>();
        services.AddScoped<Moving.Proposing>().AddScoped<Moving.MoveDeeds>();
        services.AddSingleton<Metrics>();
        services.Configure<MvcOptions>(options => options.Filters.AddService<FillPortalHeader>());
        return services;
    }
}
