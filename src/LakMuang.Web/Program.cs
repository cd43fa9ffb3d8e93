using System.Globalization;
using LakMuang.Access;
using LakMuang.Access.Contracts;
using LakMuang.Accounts;
using LakMuang.Agencies;
using LakMuang.Agencies.Tree;
using LakMuang.Api;
using LakMuang.Audit;
using LakMuang.Circulars;
using LakMuang.Credentials;
using LakMuang.Files;
using LakMuang.Handovers;
using LakMuang.Hosting;
using LakMuang.Importing;
using LakMuang.Joining;
using LakMuang.Joining.Activation;
using LakMuang.Notifications;
using LakMuang.Oversight;
using LakMuang.Requests;
using LakMuang.Secrets;
using LakMuang.SignOn;
using LakMuang.Staff;
using LakMuang.Storage;
using LakMuang.Storage.Pruning;
using LakMuang.Web.Api;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages;
using LakMuang.Web.Pages.ActivationLetters;
using LakMuang.Web.Pages.Catalogue;
using LakMuang.Web.Pages.Circulars;
using LakMuang.Web.Pages.Letters;
using LakMuang.Web.Pages.Manuals;
using LakMuang.Web.Pages.Register;
using LakMuang.Web.Pages.Requests;
using LakMuang.Web.Protocol;

// Numbers and dates for programs look the same whatever the machine's language is: th-TH would write the year 2569.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

try
{
    var builder = WebApplication.CreateBuilder(args);
    var (settings, isDevelopment) = (builder.Configuration, builder.Environment.IsDevelopment());
    builder.Host.UseDefaultServiceProvider(options => options.ValidateScopes = options.ValidateOnBuild = true);
    builder.ListenForOperators();

    // Wherever the program starts and whatever settings it finds: request lines hold codes and hints, and are not for logs.
    builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);

    await using var database = await Database.OpenAsync(settings, default);

    builder.Services.AddStorage(database.ConnectionString).AddSharedDataProtection().AddDatabaseClock().AddPruning().AddSessionSweep().AddOversightJobs().AddAccessJobs().AddStaffJobs().AddTreeJobs().AddCatalogueJobs().AddCircularJobs().AddRequestJobs().AddHandoverJobs().AddImportWork();
    builder.Services.AddSecrets(MasterKeyFile.Open(settings, isDevelopment));
    builder.Services.AddNotifications().AddDeliveries(DataFolder.Of(settings));
    builder.Services.AddFiles().AddAgencies().AddAccounts().AddCredentials().AddAccess().AddJoining().AddAudit().AddOversight().AddStaff().AddCirculars().AddRequests().AddHandovers().AddImports();
    builder.Services.AddActivation().AddLegacyPasswordWarning();
    builder.Services.AddSignOn(settings, isDevelopment).AddProtocol().AddApiRequests();
    builder.Services.Configure<AccessOptions>(options => options.AllowOpenSystem = isDevelopment);
    builder.Services.AddSessions().AddPages().AddHealth().AddApi();
    builder.Services.AddLook();

    await using var app = builder.Build();

    app.UseSecurityHeaders();
    app.UseCorrelation();
    app.UseThaiOrEnglish();
    app.UseSafeCompression();
    app.UseCalmErrors();
    app.UseMethodsOfPages();
    app.UseRouting();
    app.UseCors();
    app.UseNoSuchEndpoint();
    app.UseFreshMemory();
    app.UseAuthentication();
    app.UseAuthorization();
    app.UseFileSizes();
    app.UseAuthorizeRedirects();
    app.MapLook();
    app.MapProtocol();
    app.MapApi();
    app.MapEvidence();
    app.MapKeepAlive();
    app.MapUploads();
    app.MapLetterFiles();
    app.MapCircularFiles();
    app.MapLogos();
    app.MapRequestFiles();
    app.MapManuals();
    app.MapLetterheads();
    app.MapHealth();

    await app.PrepareAsync();
    await app.RunAsync();
    return 0;
}
catch (Exception e) when (Preparation.IsForOperator(e))
{
    await Console.Error.WriteLineAsync(Preparation.Sentence(e));
    return 1;
}
