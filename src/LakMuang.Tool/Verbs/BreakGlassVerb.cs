using System.CommandLine;
using LakMuang.Agencies.Contracts;
using LakMuang.Oversight;
using LakMuang.Tool.Infrastructure;
using LakMuang.Tool.Verbs.Clients;

namespace LakMuang.Tool.Verbs;

internal static class BreakGlassVerb
{
    public static Command Make() => new("break-glass", "The sealed emergency account.") { Seal() };

    private static Command Seal()
    {
        var (number, date) = (Letters.Number(), Letters.Date());
        var command = new Command("seal", "Makes a new code, shown this once, and throws an unused older one away.") { number, date, Shared.Json };
        command.Does(async (parsed, ct) =>
        {
            await using var house = await House.OpenAsync(ct);
            var act = house.ActOfJob("break-glass seal");
            await BuiltInRoles.DefineAsync(house, act, ct);
            var letter = new GivenLetter(parsed.GetValue(number), Letters.Day(parsed.GetValue(date), act), null, null);
            if (!(await house.Get<SealBreakGlass>().RunAsync(act, letter, ct)).Ok(out var code, out var problem))
            {
                throw new InvalidOperationException(problem.Message.En);
            }

            Console.WriteLine(parsed.GetValue(Shared.Json)
                ? Shared.ToJson(new { code })
                : $"""
                    {code}

                    Write the code on paper, seal it in an envelope and put it in the safe. It is not kept here.
                    It opens /break-glass once, for an hour; every operator is told.
                    """);
            return 0;
        });
        return command;
    }
}
