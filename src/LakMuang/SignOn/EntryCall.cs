using LakMuang.Access.Contracts;

namespace LakMuang.SignOn;

/// <summary>Calls entry addresses over the same guarded connection as all that registrations name: nothing inside, and no redirect followed.</summary>
internal sealed class EntryCall(IHttpClientFactory http) : IEntryCall
{
    public const string HttpClientName = "entry";

    private const int FirstServerError = 500;

    public async Task<bool> AnswersAsync(Uri address, CancellationToken ct)
    {
        using var client = http.CreateClient(HttpClientName);
        try
        {
            // A system that sends people on to sign in has answered.
            using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, ct);
            return (int)answer.StatusCode < FirstServerError;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }
}
