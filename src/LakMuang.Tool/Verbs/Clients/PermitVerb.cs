using System.CommandLine;
using System.Globalization;
using LakMuang.Kernel;
using LakMuang.SignOn.Permits;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Tool.Verbs.Clients;

/// <summary>What a client may do by the administration API without a person: given under a letter until a day, or ended.</summary>
internal static class PermitVerb
{
    public static Command Make()
    {
        var agency = new Option<string?>("--agency") { Description = "Code of the agency at the top; all below it are meant too." };
        var scope = new Option<string?>("--scope") { Description = "Scopes of the API, space separated (docs/api.md)." };
        var letter = new Option<string?>("--letter") { Description = "Number of the department's letter that allows it." };
        var letterDate = new Option<DateOnly?>("--letter-date") { Description = "Its day, such as 2026-11-01.", CustomParser = Day };
        var until = new Option<DateOnly?>("--until") { Description = "The last day, such as 2027-09-30.", CustomParser = Day };
        var end = new Option<Guid?>("--end") { Description = "Ends the permit with this id instead." };
        var command = new Command("permit", "Lets a client work by the administration API without a person, or ends that.") { Shared.Id, agency, scope, letter, letterDate, until, end, Shared.Json };
        command.Does(Shared.Run<IServiceProvider, Permit>(
            async (services, act, parsed, ct) =>
            {
                var id = parsed.GetValue(Shared.Id)!;
                var done = parsed.GetValue(end) is { } ended
                    ? await services.GetRequiredService<EndClientPermit>().RunAsync(act, id, ended, ct)
                    : await services.GetRequiredService<GiveClientPermit>().RunAsync(
                        act, id,
                        new(
                            (parsed.GetValue(scope) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries), parsed.GetValue(agency), parsed.GetValue(letter),
                            parsed.GetValue(letterDate) ?? ThaiDate.Day(act.At), parsed.GetValue(until) ?? DateOnly.MinValue),
                        ct);
                return done.Ok(out var permit, out var problem) ? new Permit(permit) : problem;
            },
            permit => $"Permit {permit.Id}."));
        return command;
    }

    private static DateOnly? Day(System.CommandLine.Parsing.ArgumentResult typed)
    {
        if (DateOnly.TryParseExact(typed.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        typed.AddError($"\"{typed.Tokens[0].Value}\" is no day: write it as 2026-11-21.");
        return null;
    }

    private sealed record Permit(Guid Id);
}
