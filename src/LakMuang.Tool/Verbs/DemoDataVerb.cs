using System.CommandLine;
using LakMuang.Tool.Demo;
using LakMuang.Tool.Infrastructure;

namespace LakMuang.Tool.Verbs;

internal static class DemoDataVerb
{
    public static Command Make()
    {
        var scale = new Option<string>("--scale") { Description = "small, province or national.", DefaultValueFactory = _ => "province" };
        scale.AcceptOnlyFromAmong("small", "province", "national");
        var command = new Command("demo-data", "Fills an empty database with agencies, people and rights for trying out. Development only.") { scale };
        command.Does(async (parsed, ct) =>
        {
            if (!House.IsDevelopment)
            {
                await Console.Error.WriteLineAsync("Demo data is for Development only: set ASPNETCORE_ENVIRONMENT=Development where you mean it.");
                return 1;
            }

            await using var house = await House.OpenAsync(ct);
            var demo = new DemoData(house, Enum.Parse<DemoScale>(parsed.GetValue(scale)!, ignoreCase: true), Console.WriteLine);
            await demo.MakeAsync(ct);
            return 0;
        });
        return command;
    }
}
