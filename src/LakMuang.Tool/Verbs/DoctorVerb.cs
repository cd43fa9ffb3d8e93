using System.CommandLine;
using LakMuang.Hosting;
using LakMuang.Oversight;
using LakMuang.SignOn;
using LakMuang.Storage;
using LakMuang.Tool.Infrastructure;

namespace LakMuang.Tool.Verbs;

internal static class DoctorVerb
{
    public static Command Make()
    {
        var command = new Command("doctor", "Checks settings, database, keys and clock.");
        command.Does(async (_, ct) =>
        {
            var settings = House.Settings();
            Console.WriteLine($"LakMuang:PublicUrl       {SignOnOptions.Read(settings, House.IsDevelopment).PublicUrl}");
            Console.WriteLine($"LakMuang:DataFolder      {DataFolder.Of(settings)}");
            await using var house = await House.OpenAsync(ct);
            Console.WriteLine("Database                 answers, and its tables are up to date");
            Console.WriteLine("Master key               opens the data keys");
            Console.WriteLine($"Signing keys             {(await house.Get<RotateKeys>().ListAsync(ct)).Count}");
            var glass = await house.Get<ShowBreakGlass>().RunAsync(ct);
            Console.WriteLine($"Break-glass account      {(glass.OpenUntil is { } until ? $"OPEN until {until:u}" : glass.SealedAt is { } at ? $"sealed since {at:u}" : "not sealed: lakmuang break-glass seal")}");
            var clock = new DatabaseClock(house.Get<Npgsql.NpgsqlDataSource>(), TimeProvider.System);
            await clock.CompareAsync(ct);
            Console.WriteLine($"Clock                    {clock.Ahead.TotalMilliseconds:F0} ms behind the database's");
            return clock.Ahead.Duration() < TimeSpan.FromSeconds(2) ? 0 : 1;
        });
        return command;
    }
}
