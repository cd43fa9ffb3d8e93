using System.CommandLine;
using LakMuang.Tool.Infrastructure;

namespace LakMuang.Tool.Verbs;

internal static class MigrateVerb
{
    public static Command Make()
    {
        var command = new Command("migrate", "Brings the tables of the database up to date. Safe to repeat.");
        command.Does(async (_, ct) =>
        {
            await using var house = await House.OpenAsync(ct);
            Console.WriteLine("The database is up to date.");
            return 0;
        });
        return command;
    }
}
