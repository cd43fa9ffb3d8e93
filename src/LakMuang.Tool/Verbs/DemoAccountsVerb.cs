using System.CommandLine;
using System.Text.Json;
using LakMuang.Tool.Demo;
using LakMuang.Tool.Infrastructure;

namespace LakMuang.Tool.Verbs;

internal static class DemoAccountsVerb
{
    private static readonly JsonSerializerOptions _json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    public static Command Make()
    {
        var json = new Option<bool>("--json") { Description = "For programs." };
        var command = new Command("demo-accounts", "Lists the demo sign-ins; the first two are ordinary officers of one agency. Development only.") { json };
        command.Does(async (parsed, ct) =>
        {
            if (!House.IsDevelopment)
            {
                await Console.Error.WriteLineAsync("There are demo accounts in Development only.");
                return 1;
            }

            var accounts = DemoOfficers.SignIns();
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(accounts, _json));
                return 0;
            }

            foreach (var account in accounts)
            {
                Console.WriteLine($"{account.CitizenId}  {account.Password}  {account.AgencyCode,-8}  {string.Join(' ', account.Roles)}");
            }

            return await Task.FromResult(0);
        });
        return command;
    }
}
