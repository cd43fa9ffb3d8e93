using LakMuang.Web.Infrastructure;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddLook();

await using var app = builder.Build();

app.UseSecurityHeaders();
app.UseCorrelation();
app.UseThaiOrEnglish();
app.UseSafeCompression();
app.UseCalmErrors();
app.MapLook();

await app.RunAsync();
