using System.CommandLine;
using LakMuang.SignOn;
using LakMuang.Tool.Infrastructure;

namespace LakMuang.Tool.Verbs;

internal static class KeysVerb
{
    public static Command Make() => new("keys", "Signing keys.") { List(), Rotate(), Withdraw() };

    private static Command List()
    {
        var command = new Command("list", "Lists the signing keys.");
        command.Does(async (_, ct) =>
        {
            await using var house = await House.OpenAsync(ct);
            var now = house.ActOfJob("keys list").At;
            (await house.Get<RotateKeys>().ListAsync(ct)).ForEach(k => Console.WriteLine(
                $"{k.Algorithm}  {k.Kid}  {(k.WithdrawnAt is { } at ? $"withdrawn {at:u}" : k.SignsFrom > now ? $"next, signs from {k.SignsFrom:u}" : $"signs since {k.SignsFrom:u}")}"));
            return 0;
        });
        return command;
    }

    private static Command Rotate()
    {
        var command = new Command("rotate", "The next keys of all algorithms sign from now on, on every node.");
        command.Does(async (_, ct) =>
        {
            await using var house = await House.OpenAsync(ct);
            await house.Get<RotateKeys>().RunAsync(house.ActOfJob("keys rotate"), ct);
            Console.WriteLine("New keys sign now. The old ones verify for 13 hours more.");
            return 0;
        });
        return command;
    }

    private static Command Withdraw()
    {
        var kid = new Argument<string>("kid") { Description = "The key that others may know; see keys list." };
        var command = new Command("withdraw", "Refuses everything that a compromised key has signed, and ends the sessions it opened.") { kid };
        command.Does(async (parsed, ct) =>
        {
            await using var house = await House.OpenAsync(ct);
            var result = await house.Get<RotateKeys>().WithdrawAsync(house.ActOfJob("keys withdraw"), parsed.GetValue(kid)!, ct);
            if (!result.Ok(out var signedFrom, out var problem))
            {
                throw new InvalidOperationException(problem.Message.En);
            }

            Console.WriteLine("The key is withdrawn: its signatures are refused from now on.");
            var (ended, portion) = (0, 0);
            do
            {
                portion = await house.Get<EndSessionsOfKey>().RunAsync(house.ActOfJob("keys withdraw"), signedFrom, ct);
                ended += portion;
                Console.WriteLine($"{ended} sessions and refresh tokens ended.");
            }
            while (portion > 0);
            return 0;
        });
        return command;
    }
}
