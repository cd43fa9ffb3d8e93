using System.CommandLine;
using LakMuang.SignOn;
using LakMuang.Tool.Infrastructure;

namespace LakMuang.Tool.Verbs;

internal static class KeysVerb
{
    public static Command Make() => new("keys", "Signing keys.") { List(), Rotate() };

    private static Command List()
    {
        var command = new Command("list", "Lists the signing keys.");
        command.Does(async (_, ct) =>
        {
            await using var house = await House.OpenAsync(ct);
            (await house.Get<RotateKeys>().ListAsync(ct)).ForEach(k => Console.WriteLine($"{k.Algorithm}  {k.Kid}  signs from {k.SignsFrom:u}"));
            return 0;
        });
        return command;
    }

    private static Command Rotate()
    {
        var command = new Command("rotate", "Makes new signing keys and waits until every node has read them.");
        command.Does(async (_, ct) =>
        {
            await using var house = await House.OpenAsync(ct);
            await house.Get<RotateKeys>().RunAsync(house.ActOfJob("keys rotate"), ct);
            await Task.Delay(RotateKeys.Notice, ct);
            Console.WriteLine("New keys sign now. The old ones verify for 13 hours more.");
            return 0;
        });
        return command;
    }
}
