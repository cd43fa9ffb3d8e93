using System.CommandLine;

namespace LakMuang.Tool.Verbs;

internal static class Verb
{
    /// <summary>Runs a command. What an operator can mend is said in one sentence, with exit status 1.</summary>
    public static void Does(this Command command, Func<ParseResult, CancellationToken, Task<int>> run) =>
        command.SetAction(async (parsed, ct) =>
        {
            try
            {
                return await run(parsed, ct);
            }
            catch (Exception e) when (e is InvalidOperationException or IOException or UnauthorizedAccessException or Npgsql.NpgsqlException
                or System.Security.Cryptography.CryptographicException)
            {
                await Console.Error.WriteLineAsync(e.Message);
                return 1;
            }
        });
}
