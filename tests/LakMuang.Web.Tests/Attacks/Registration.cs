using System.Net.Http.Headers;
using System.Net.Http.Json;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Attacks;

/// <summary>Dynamic registration as a program would ask for it.</summary>
internal static class Registration
{
    public static async Task<HttpResponseMessage> Send(LakMuangServer server, object metadata)
    {
        await server.NewWorld().Systems();
        using var http = new HttpClient { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/oauth2/register") { Content = JsonContent.Create(metadata) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", LakMuangServer.InitialAccessToken);
        return await http.SendAsync(request);
    }
}
