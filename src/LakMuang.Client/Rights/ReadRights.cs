using System.Globalization;
using System.Net;
using System.Text.Json;
using LakMuang.Client.Discovery;
using LakMuang.Client.DPoP;
using LakMuang.Client.Sessions;
using LakMuang.Client.Tokens;
using Microsoft.Extensions.Options;

namespace LakMuang.Client.Rights;

/// <summary>Reads the operation listRightsOfSystem, portion after portion.</summary>
internal sealed class ReadRights(OwnToken token, ProviderCalls calls, Nonces nonces, IOptions<LakMuangOptions> options, TimeProvider clock)
{
    // More would be a server that never says that it is done.
    private const int MostPortions = 500;

    /// <exception cref="ProviderUnreachable">No answer, or a refusal.</exception>
    public async Task<IReadOnlyList<SystemRight>> RunAsync(string agency, CancellationToken ct)
    {
        var tokens = await token.GetAsync(ct);
        var (found, cursor) = (new List<SystemRight>(), (string?)null);
        for (var portion = 0; portion < MostPortions; portion++)
        {
            var address = $"{options.Value.Authority}/api/v1/rights?limit=200&agency={WebUtility.UrlEncode(agency)}{(cursor is null ? "" : $"&cursor={WebUtility.UrlEncode(cursor)}")}";
            var body = await GetAsync(new(address), tokens, ct);
            found.AddRange(body.GetProperty("items").EnumerateArray().Select(Read));
            cursor = body.Text("next");
            if (cursor is null)
            {
                return found;
            }
        }

        throw new ProviderUnreachable("LakMuang's list of rights does not end.");
    }

    private static SystemRight Read(JsonElement item) => new(
        item.GetProperty("sub").GetString() ?? throw new FormatException("A right without a sub."), item.GetProperty("name").Text("th") ?? "", item.Text("agency_code") ?? "",
        item.Text("group") ?? "", item.Text("letter"), Day(item.Text("from")) ?? default, Day(item.Text("until")), item.Text("state") == "in_force");

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<JsonElement> GetAsync(Uri address, SessionTokens tokens, CancellationToken ct)
    {
        var answer = await OnceAsync(address, tokens, ct);
        if (nonces.Keep(address, answer.Nonce) && answer.Status == 401 && answer.Challenge.Contains("use_dpop_nonce", StringComparison.Ordinal))
        {
            answer = await OnceAsync(address, tokens, ct);
        }

        if (answer.Status == 401)
        {
            token.Forget();
        }

        return answer.Status == 200 ? answer.Body : throw new ProviderUnreachable($"LakMuang answered {answer.Status} {answer.Body.Text("code")} at {address.AbsolutePath}.");
    }

    private async Task<Answer> OnceAsync(Uri address, SessionTokens tokens, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        tokens.Authorize(request, nonces.Of(address), clock.GetUtcNow());
        return await calls.SendAsync(request, ct);
    }
}
