using LakMuang.Access.Granting;
using LakMuang.Agencies.Contracts;
using LakMuang.Handovers;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Granting;
using LakMuang.Web.Tests.Invariants;
using LakMuang.Web.Tests.Merging;
using LakMuang.Web.Tests.Moving;

namespace LakMuang.Web.Tests.Handovers;

/// <summary>
/// What may happen to the headship of a town, in any order: handovers, form 1, rights by hand, suspensions, ends of letters and rights, transfers, a neighbour that is merged in
/// with a head of its own, and two records that turn out to be one person.
/// </summary>
internal sealed class HeadLife
{
    private readonly LakMuangServer _server;
    private readonly Dice _dice;
    private readonly List<Somebody> _people;
    private readonly Somebody _above;
    private readonly Somebody _farAdmin;
    private readonly Somebody _twin;
    private readonly Dictionary<string, int> _done = [];
    private readonly List<string> _tried = [];
    private bool _isMerged;

    private HeadLife(LakMuangServer server, uint seed, HeadDesk desk, List<Somebody> people, Somebody above, Somebody farAdmin, Somebody twin) =>
        (_server, _dice, Desk, _people, _above, _farAdmin, _twin) = (server, new(seed), desk, people, above, farAdmin, twin);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public HeadDesk Desk { get; }

    public int Kinds => _done.Count;

    public string Done => string.Join(", ", _done.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => $"{d.Key} {d.Value}"));

    /// <summary>All that was tried, in order; what was refused with a minus behind it.</summary>
    public string Tried => string.Join(' ', _tried);

    public static async Task<HeadLife> Begin(LakMuangServer server, uint seed)
    {
        var desk = await HeadDesk.Of(server);
        var land = desk.Land;
        var twin = await land.Person(land.Town);
        await new MergeDesk(server, land).Unprove(twin, desk.Deputy);
        List<Somebody> people =
        [
            desk.Chief, desk.Deputy, desk.Next, desk.Admin, twin, await land.Person(land.Town), await land.Person(land.Town),
            await land.Person(land.Neighbour, Office.HeadOfFinance, [HeadDesk.Head]),
        ];
        return new(
            server, seed, desk, people, await land.Person(land.District, roles: ["overseer"]),
            await land.Person(land.Far, Office.SsoAdmin), twin);
    }

    /// <returns>What was tried.</returns>
    public async Task<string> Step()
    {
        var (whom, by) = (_dice.Pick(_people), _dice.Pick([Desk.Admin, _above]));
        // What waits for a decision gets one soon, or nothing else could begin.
        var waits = await _server.Sql<bool>("SELECT EXISTS (SELECT 1 FROM access_request WHERE agency = $1 AND kind = 'HeadOfUnit' AND state = 'Submitted')", Desk.Land.Town.Value);
        var (deed, isDone) = await Try(waits && _dice.Roll(2) == 0 ? 13 + _dice.Roll(2) : _dice.Roll(20), whom, by);
        _tried.Add($"{deed}{(isDone ? "" : "-")}");
        if (isDone)
        {
            _done[deed] = _done.GetValueOrDefault(deed) + 1;
        }

        return deed;
    }

    public async Task<long> DoubleHeads() =>
        await _server.Sql<long>(HeadDesk.TwoHeads, Desk.Land.Town.Value, HeadDesk.Head) + await _server.Sql<long>(HeadDesk.TwoHeads, Desk.Land.Neighbour.Value, HeadDesk.Head);

    /// <summary>Whether anybody may enter as the town's head, whoever it is by now.</summary>
    public Task<bool> IsHeaded() => _server.Sql<bool>(
        "SELECT EXISTS (SELECT 1 FROM access_grant g, living_rights(g.holder, 'elaas') r WHERE g.agency = $1 AND g.user_group = $2 AND r.agency = $1 AND r.user_group = $2)",
        Desk.Land.Town.Value, HeadDesk.Head);

    private async Task<(string Deed, bool IsDone)> Try(int roll, Somebody whom, Somebody by)
    {
        var land = Desk.Land;
        var open = await _server.Sql<Guid>("SELECT id FROM handover WHERE agency = $1 AND state IN ('Proposed', 'Open')", land.Town.Value);
        var form = await _server.Sql<Guid>("SELECT id FROM access_request WHERE agency = $1 AND kind = 'HeadOfUnit' AND state = 'Submitted' LIMIT 1", land.Town.Value);
        switch (roll)
        {
            case 0 or 1 or 2 or 12:
                return ("plan", (await Desk.Plan(by, whom, _dice.Pick(LegRules.Capacities), _dice.Roll(4), _dice.Roll(2) == 0 ? null : 4 + _dice.Roll(20))).Problem is null);
            case 3:
                return ("propose", (await Desk.Propose(whom, _dice.Pick(_people), _dice.Pick(LegRules.Capacities), _dice.Roll(3))).Problem is null);
            case 4:
                return ("agree", await Desk.Agree(by, open) is null);
            case 5:
                return ("call off", await Desk.CallOff(by, open) is null);
            case 6:
                return ("by hand", (await Desk.Give(Desk.Operator, whom, Desk.Today.AddDays(_dice.Roll(5)), Desk.Today.AddDays(5 + _dice.Roll(30)))).Problem is null);
            case 7 when whom != Desk.Admin:
                return ("suspend", await Desk.Suspend(whom) is null);
            case 8 when whom != Desk.Admin:
                return ("reinstate", await Desk.Reinstate(whom) is null);
            case 9:
                return ("end", await End(whom) is null);
            case 10:
                return ("withdraw", await Withdraw());
            case 11:
                return ("file form 1", await File(whom));
            case 13 when form != default:
                return ("approve form 1", await Desk.Approve(Desk.Operator, form) is null);
            case 14 when form != default && _dice.Roll(3) == 0:
                return ("refuse form 1", await Desk.Refuse(Desk.Operator, form) is null);
            case 15 when whom != Desk.Admin && _dice.Roll(2) == 0:
                return ("transfer", await Transfer(whom));
            case 16 when !_isMerged && _dice.Roll(2) == 0:
                _isMerged = (await (await Tree.Desk.Of(_server, land)).Change(TreeChangeKind.Merge, land.Neighbour, into: land.Town)).Problem is null;
                return ("merge agencies", _isMerged);
            case 17 when _people.Contains(_twin) && _dice.Roll(2) == 0:
                return ("merge records", await MergeRecords());
            default:
                await Desk.Pass(_dice.Roll(4));
                await Desk.Jobs();
                return ("days", true);
        }
    }

    private async Task<Problem?> End(Somebody whom)
    {
        var right = await _server.Sql<Guid>("SELECT id FROM access_grant WHERE holder = $1 AND user_group = $2 AND state <> 'Ended' LIMIT 1", whom.Id.Value, HeadDesk.Head);
        return (await _server.Ask<EndRight, Result<Guid>>(use => use.RunAsync(Desk.Land.As(Desk.Operator), Desk.Land.Town, whom.Id, right, GrantingDesk.Decision(), Ct))).Problem;
    }

    private async Task<bool> Withdraw()
    {
        var letter = await _server.Sql<Guid>("SELECT letter FROM handover_leg l JOIN handover h ON h.id = l.handover WHERE h.agency = $1 ORDER BY l.id DESC LIMIT 1", Desk.Land.Town.Value);
        return _dice.Roll(3) == 0 && letter != default && await Desk.Withdraw(new(letter)) is null;
    }

    private async Task<bool> File(Somebody whom)
    {
        var (id, problem) = await Desk.File(whom);
        return problem is null && await Desk.Sign(whom, id) is null;
    }

    private async Task<bool> Transfer(Somebody whom)
    {
        var moving = new MovingDesk(_server, Desk.Land);
        return (await moving.Transfer(Desk.Admin, whom, Desk.Land.Far, Desk.Today.AddDays(_dice.Roll(3)))).Ok(out var move, out _)
            && (await moving.Accept(_farAdmin, Desk.Land.Far, move)).Problem is null;
    }

    private async Task<bool> MergeRecords()
    {
        var isMerged = (await new MergeDesk(_server, Desk.Land).Merge(_above, Desk.Deputy, _twin, MergeDesk.Letter())).Problem is null;
        if (isMerged)
        {
            _people.Remove(_twin);
        }

        return isMerged;
    }
}
