using System.CommandLine;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight;
using LakMuang.Tool.Infrastructure;
using LakMuang.Tool.Verbs.Clients;

namespace LakMuang.Tool.Verbs;

/// <summary>The first DLA operator. Later ones come through the web, where two people decide.</summary>
internal static class OperatorVerb
{
    private static readonly string[] _titles = ["นางสาว", "นาง", "นาย"];

    public static Command Make() => new("operator", "DLA operators.") { Add() };

    private static Command Add()
    {
        var citizenId = new Option<string?>("--citizen-id") { Description = "13 digits. Left out, they are asked for, and stay out of the shell's history." };
        var name = new Option<string>("--name") { Description = "Title, given name and family name: \"นางวิภา นิทัศน์ศรี\".", Required = true };
        var email = new Option<string>("--email") { Description = "Their mailbox.", Required = true };
        var force = new Option<string?>("--force-with-reason") { Description = "Adds one although there is one already, and tells all operators why." };
        var (number, date) = (Letters.Number(), Letters.Date());
        var command = new Command("add", "Makes the first DLA operator, under an appointment letter.") { citizenId, name, email, number, date, force, Shared.Json };
        command.Does(async (parsed, ct) =>
        {
            var typed = parsed.GetValue(citizenId) ?? Letters.Ask("Citizen ID: ");
            if (!CitizenId.TryParse(typed, out var id, out var problem))
            {
                throw new InvalidOperationException(problem.Message.En);
            }

            if (!EmailAddress.TryParse(parsed.GetValue(email), out var address))
            {
                throw new InvalidOperationException("The e-mail address is not one.");
            }

            if (parsed.GetValue(force) is { } why && why.Trim().Length < 5)
            {
                throw new InvalidOperationException("--force-with-reason needs the reason, in 5 characters or more.");
            }

            await using var house = await House.OpenAsync(ct);
            var act = house.ActOfJob("operator add");
            await BuiltInRoles.DefineAsync(house, act, ct);
            var letter = new GivenLetter(parsed.GetValue(number), Letters.Day(parsed.GetValue(date), act), null, null);
            var result = await house.Get<AddFirstOperator>().RunAsync(act, new(id, NameOf(parsed.GetValue(name)!), address, letter, parsed.GetValue(force)), ct);
            if (!result.Ok(out var person, out problem))
            {
                throw new InvalidOperationException(problem.Message.En);
            }

            Console.WriteLine(parsed.GetValue(Shared.Json)
                ? Shared.ToJson(new { person = person.Value })
                : "The operator is there and signs in with ThaID. Add the next ones on /admin/operators, where two people decide.");
            return 0;
        });
        return command;
    }

    /// <summary>Words of a name: the title may stand by itself or before the given name, the last word is the family name.</summary>
    private static PersonName NameOf(string typed)
    {
        if (!TypedName.TryParsePerson(typed, 200, out var clean, out var problem))
        {
            throw new InvalidOperationException(problem.Message.En);
        }

        var title = _titles.FirstOrDefault(t => clean.StartsWith(t, StringComparison.Ordinal)) ?? "";
        var words = clean[title.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 2
            ? new(title, string.Join(' ', words[..^1]), words[^1], "", "", "")
            : throw new InvalidOperationException("--name needs a given name and a family name.");
    }
}

/// <summary>What the commands that act under a letter have in common.</summary>
internal static class Letters
{
    public static Option<string> Number() => new("--letter-number") { Description = "Of the letter or order, as printed.", Required = true };

    public static Option<string> Date() => new("--letter-date") { Description = "Such as 21/11/2569 or 2026-11-21.", Required = true };

    public static DateOnly Day(string? typed, Act act) => TypedDay.TryParse(typed, ThaiDate.Day(act.At), out var day, out var problem)
        ? day
        : throw new InvalidOperationException(problem.Message.En);

    /// <summary>Reads one line; the question goes to the error stream, so that answers can be piped.</summary>
    public static string? Ask(string question)
    {
        Console.Error.Write(question);
        return Console.ReadLine();
    }
}
