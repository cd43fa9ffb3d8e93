using System.CommandLine;
using LakMuang.Oversight;
using LakMuang.Tool.Infrastructure;
using LakMuang.Tool.Verbs.Clients;

namespace LakMuang.Tool.Verbs;

internal static class OversightVerb
{
    public static Command Make() => new("oversight", "SSO admins of all agencies.") { Scan() };

    private static Command Scan()
    {
        var command = new Command("scan", "Looks at every agency now, as the server does each night, and tells overseers what is new.") { Shared.Json };
        command.Does(async (parsed, ct) =>
        {
            await using var house = await House.OpenAsync(ct);
            var result = await house.Get<ScanAllAgencies>().NowAsync(house.ActOfJob("oversight scan"), ct)
                ?? throw new InvalidOperationException("A scan is running on another node. Try again when it is done.");
            Console.WriteLine(parsed.GetValue(Shared.Json)
                ? Shared.ToJson(result)
                : $"{result.Agencies} agencies looked at, {result.Open} findings open, {result.Told} mails to overseers.");
            return 0;
        });
        return command;
    }
}
