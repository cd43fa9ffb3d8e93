using System.Security.Cryptography;
using LakMuang.Api;
using LakMuang.Kernel;
using LakMuang.Web.Api.Problems;
using LakMuang.Web.Api.Resources;

namespace LakMuang.Web.Api.Calls;

/// <summary>Carries a change out once for a key, and gives its repetitions the same answer (Idempotency-Key).</summary>
internal sealed class AnswerChange(AnswerOnce once)
{
    public const string Header = "Idempotency-Key";

    /// <param name="body">What was sent: part of the question.</param>
    /// <param name="mayBegin">Looks whether things are as the caller saw them; writes the refusal where not. A repetition is answered without looking.</param>
    /// <param name="work">Writes the answer to the response.</param>
    public async Task RunAsync(ApiCall call, Operation operation, byte[] body, Func<Task<bool>> mayBegin, Func<Task> work)
    {
        var http = call.Http;
        if (http.Request.Headers[Header] is not [{ Length: >= 8 and <= 128 } key] || !key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':'))
        {
            await ProblemAnswer.WriteAsync(http, ApiProblems.NoKey);
            return;
        }

        var digest = operation.Files.Count > 0 ? await DigestOfFileAsync(http) : Convert.ToHexString(SHA256.HashData(body));
        if (digest is null)
        {
            await ProblemAnswer.WriteAsync(http, ApiProblems.TooLarge);
            return;
        }

        var question = $"{http.Request.Path}{http.Request.QueryString}\n{call.Seen}\n{digest}";
        switch (await once.BeginAsync(ApiCallers.KeyOf(call.Caller), key, question, call.Ct))
        {
            case Turn.Mine:
                await WorkAsync(http, async () =>
                {
                    if (await mayBegin())
                    {
                        once.MarkWithNextCommit(call.Act);
                        await work();
                    }
                });
                break;
            case Turn.Answered answered:
                await KeptAnswer.From(answered.Answer).WriteAsync(http);
                break;
            case var turn:
                await ProblemAnswer.WriteAsync(http, turn switch
                {
                    Turn.OtherQuestion => ApiProblems.KeyUsed,
                    Turn.AnswerLost => ApiProblems.AnswerLost,
                    _ => ApiProblems.UnderWay,
                });
                break;
        }
    }

    private async Task WorkAsync(HttpContext http, Func<Task> work)
    {
        var outside = http.Response.Body;
        using var inside = new MemoryStream();
        http.Response.Body = inside;
        try
        {
            await work();
        }
        catch
        {
            http.Response.Body = outside;
            await once.DropAsync();
            throw;
        }

        http.Response.Body = outside;
        var body = inside.ToArray();

        // What only the token lacked, or the moment, is tried again under the same key.
        // A clash undoes the commit and the mark with it; one that comes after a commit is an answer like others.
        var isPassing = http.Features.Get<Problem>() is { } problem && StatusOfProblem.Passes(problem)
            && await once.DropAsync(evenIfDone: !StatusOfProblem.IsClash(problem));
        if (!isPassing)
        {
            await once.KeepAsync(KeptAnswer.Of(http.Response, body).ToBytes());
        }

        await outside.WriteAsync(body, http.RequestAborted);
    }

    private static async Task<string?> DigestOfFileAsync(HttpContext http)
    {
        // In memory: what comes in holds citizen IDs, and lies in no file in the clear.
        http.Request.EnableBuffering(ImportOperations.MostBytes);
        try
        {
            var digest = Convert.ToHexString(await SHA256.HashDataAsync(http.Request.Body, http.RequestAborted));
            http.Request.Body.Position = 0;
            return digest;
        }
        catch (BadHttpRequestException)
        {
            return null;
        }
    }
}
