using System.Net;
using LakMuang.Accounts;
using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using static LakMuang.Web.Tests.Invariants.RevocationProperty;

namespace LakMuang.Web.Tests.Invariants;

/// <summary>One official who signs in here and there, and remembers every session, code and token that came of it.</summary>
internal sealed class OfficialLife
{
    private readonly LakMuangServer _server;
    private readonly World _world;
    private readonly Somebody _official;
    private readonly LakMuangNode _node;
    private readonly List<TestBrowser> _browsers = [];
    private readonly List<(RelyingParty System, string Code)> _codes = [];
    private readonly List<(RelyingParty System, string Token)> _accessTokens = [];
    private readonly List<(RelyingParty System, string Token)> _refreshTokens = [];
    private RelyingParty _info = null!;
    private RelyingParty _elaas = null!;

    private OfficialLife(LakMuangServer server, LakMuangNode node, World world, Somebody official) =>
        (_server, _node, _world, _official) = (server, node, world, official);

    public static async Task<OfficialLife> Begin(LakMuangServer server, LakMuangNode node, World world)
    {
        var life = new OfficialLife(server, node, world, await world.Person(groups: ["info-viewer", "elaas-maker"]))
        {
            _info = await RelyingParty.For(server, "info"),
            _elaas = await RelyingParty.For(server, "elaas"),
        };
        await life.SignIn(server.Address);
        return life;
    }

    public async Task Do(Deed step)
    {
        switch (step)
        {
            case Deed.EnterInfo:
                await Enter(_info);
                break;
            case Deed.EnterElaas:
                await Enter(_elaas);
                break;
            case Deed.KeepCode:
                _codes.Add((_info, await _info.Code(_browsers[^1])));
                break;
            case Deed.SecondBrowser:
                await SignIn(_node.Address);
                break;
            case Deed.Refresh when _refreshTokens.Count > 0:
                var (system, token) = _refreshTokens[^1];
                _refreshTokens.RemoveAt(_refreshTokens.Count - 1);
                Remember(system, await RelyingParty.Json(await system.Refresh(token)));
                break;
        }
    }

    public Task End(Ending ending) => ending switch
    {
        Ending.Suspension => _world.Do<SuspendAccount>(suspend => suspend.RunAsync(_world.Act(), _official.Id, default)),
        Ending.EverywhereByOwner => _world.Do<SignOut>(leave => leave.EverywhereAsync(_world.Act() with { By = _official.Id }, default)),
        _ => _world.Do<RecordDeparture>(leave => leave.RunAsync(_world.Act(), _official.Id, _official.Agency, EndOfPost.Transfer, default)),
    };

    public async Task<List<string>> WhatStillWorks(Ending ending)
    {
        var alive = new List<string>();
        foreach (var (system, token) in _accessTokens)
        {
            Note((await system.UserInfo(token)).StatusCode is HttpStatusCode.OK, "access token");
        }

        foreach (var (system, token) in _refreshTokens)
        {
            Note((await system.Refresh(token)).IsSuccessStatusCode, "refresh token");
        }

        foreach (var (system, code) in _codes)
        {
            Note((await system.Redeem(code)).IsSuccessStatusCode, "code");
        }

        // Leaving a post ends rights, not the account: the portal stays open and is empty.
        foreach (var browser in _browsers.Where(_ => ending is not Ending.LeavingThePost))
        {
            Note((await browser.Get("/")).Address.AbsolutePath == "/", "session");
        }

        return alive;

        void Note(bool works, string what)
        {
            if (works)
            {
                alive.Add(what);
            }
        }
    }

    private async Task SignIn(Uri node)
    {
        var browser = new TestBrowser(node);
        await _world.SignIn(browser, _official, mail: _browsers.Count + 1 + NoticesOfNewDevices);
        _browsers.Add(browser);
    }

    // The second browser and each after it are announced by a mail that follows the code.
    private int NoticesOfNewDevices => Math.Max(0, _browsers.Count - 1);

    private async Task Enter(RelyingParty system) =>
        Remember(system, await RelyingParty.Json(await system.Redeem(await system.Code(_browsers[^1], "openid agency groups offline_access"))));

    private void Remember(RelyingParty system, System.Text.Json.JsonElement tokens)
    {
        _accessTokens.Add((system, tokens.GetProperty("access_token").GetString()!));
        _refreshTokens.Add((system, tokens.GetProperty("refresh_token").GetString()!));
    }
}
