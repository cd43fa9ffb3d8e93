using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace LakMuang.Tests.RelyingParty;

/// <summary>The fake provider's list of rights, two at a time. It is away until somebody was given something.</summary>
internal sealed class FakeRights(FakeProvider provider)
{
    private const int Portion = 2;

    private readonly List<Right> _rights = [];
    private bool _away = true;

    public void Give(string name, string agency, string group, string state = "in_force")
    {
        _away = false;
        _rights.RemoveAll(r => r.Name == name && r.Agency == agency && r.Group == group);
        _rights.Add(new(name, agency, group, state));
    }

    public void Take(string name, string agency, string group) => _rights.RemoveAll(r => r.Name == name && r.Agency == agency && r.Group == group);

    public void GoAway() => _away = true;

    public IResult Answer(HttpRequest request)
    {
        if (_away)
        {
            return Results.StatusCode(503);
        }

        if (!provider.Tokens.Opens(request))
        {
            request.HttpContext.Response.Headers["DPoP-Nonce"] = provider.Tokens.Proofs.Nonce;
            request.HttpContext.Response.Headers.WWWAuthenticate = "DPoP error=\"use_dpop_nonce\"";
            return Results.Json(new { code = "api.token" }, statusCode: 401);
        }

        var from = int.Parse(request.Query["cursor"].FirstOrDefault() ?? "0", CultureInfo.InvariantCulture);
        var all = _rights.Where(r => r.Agency == request.Query["agency"]).ToList();
        return Results.Json(new
        {
            items = all.Skip(from).Take(Portion).Select(r => new
            {
                sub = $"sub of {r.Name}",
                name = new { th = r.Name, en = r.Name },
                agency_code = r.Agency,
                group = r.Group,
                letter = $"คำสั่งที่ 2/{r.Group}",
                from = "2026-10-01",
                until = "2027-09-30",
                state = r.State,
            }),
            next = from + Portion < all.Count ? $"{from + Portion}" : null,
        });
    }

    private sealed record Right(string Name, string Agency, string Group, string State);
}
