using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LakMuang.Kernel;
using LakMuang.Tool.Infrastructure;

namespace LakMuang.Tool.Verbs.Clients;

/// <summary>What the commands about clients have in common: one use case, one answer, for a person or for a program.</summary>
internal static class Shared
{
    public static readonly Argument<string> Id = new("id") { Description = "The client id." };

    public static readonly Option<bool> Json = new("--json") { Description = "For programs." };

    private static readonly JsonSerializerOptions _json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
        // Thai stays readable; the answer goes to a terminal or a program and never into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string ToJson<T>(T value) => JsonSerializer.Serialize(value, _json);

    /// <param name="say">The answer in a sentence for people.</param>
    /// <exception cref="InvalidOperationException">The use case refused: the sentence says why, and the command ends with 1.</exception>
    public static Func<ParseResult, CancellationToken, Task<int>> Run<TUseCase, TAnswer>(
        Func<TUseCase, Act, ParseResult, CancellationToken, Task<Result<TAnswer>>> run, Func<TAnswer, string> say)
        where TUseCase : notnull => async (parsed, ct) =>
    {
        await using var house = await House.OpenAsync(ct);
        var act = house.ActOfJob($"client {parsed.CommandResult.Command.Name}");
        if (!(await run(house.Get<TUseCase>(), act, parsed, ct)).Ok(out var answer, out var problem))
        {
            throw new InvalidOperationException(problem.Message.En);
        }

        Console.WriteLine(parsed.GetValue(Json) ? ToJson(answer) : say(answer));
        return 0;
    };
}
