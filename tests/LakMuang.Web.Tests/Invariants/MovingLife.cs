using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Merging;
using LakMuang.Web.Tests.Moving;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Invariants;

/// <summary>Three agencies with their admins, and three people of whom two records are one human being; numbers choose what happens to them.</summary>
internal sealed class MovingLife
{
    private readonly LakMuangServer _server;
    private readonly Country _land;
    private readonly MergeDesk _merges;
    private readonly Dictionary<AgencyId, Somebody> _admins = [];
    private readonly List<Somebody> _staff = [];
    private Somebody _operator = null!;

    private MovingLife(LakMuangServer server, Country land) =>
        (_server, _land, Desk, _merges) = (server, land, new(server, land), new(server, land));

    public MovingDesk Desk { get; }

    public Guid[] People => [.. _staff.Select(s => s.Id.Value)];

    private AgencyId[] Agencies => [_land.Town, _land.Neighbour, _land.Far];

    public static async Task<MovingLife> Begin(LakMuangServer server)
    {
        var land = await Country.Of(server);
        var life = new MovingLife(server, land) { _operator = await land.Person(land.Root, roles: ["dla-operator"]) };
        foreach (var agency in life.Agencies)
        {
            life._admins[agency] = await land.Person(agency, Office.SsoAdmin);
        }

        life._staff.AddRange([await land.Person(land.Town, roles: ["info-viewer"]), await land.Person(land.Neighbour, roles: ["info-viewer"]), await land.Person(land.Town, roles: ["info-viewer", "info-editor"])]);
        await life._merges.Unprove(life._staff[2], life._staff[0]);
        return life;
    }

    /// <returns>What was tried; a refusal is as good as a deed.</returns>
    public async Task<string> Do(int step)
    {
        var (who, where, days) = (_staff[step / 10 % 3], Agencies[step / 30 % 3], step / 90 % 4);
        switch (step % 10)
        {
            case 0 or 1:
                await Sent(Desk.Transfer(await AdminOf(who), await Here(who), where, Desk.Today.AddDays(days)));
                return "a transfer proposed";
            case 2:
                await Sent(Desk.Second(await AdminOf(who), await Here(who), where, Desk.Today.AddDays(days % 2), Desk.Today.AddDays(days + 1), sleep: days > 1));
                return "a secondment proposed";
            case 3 or 4 or 5:
                await Answer(who, move => Desk.Accept(_admins[move.To], move.To, move.Id));
                return "an acceptance";
            case 6:
                await Answer(who, move => Desk.Withdraw(_operator, move.To, move.Id));
                return "a withdrawal";
            case 7:
                await Desk.GoTo(Desk.Today.AddDays(1 + (days % 2)), new(0, 0, 1));
                return "a day passed";
            case 8:
                await Grant(who);
                return "a right given";
            default:
                await _merges.Merge(_operator, _staff[0], _staff[2], at: (await Here(_staff[0])).Agency);
                return "a merge";
        }
    }

    private static async Task Sent(Task<Result<Guid>> sent) => _ = await sent;

    private async Task Answer(Somebody who, Func<(Guid Id, AgencyId To), Task<Result<LakMuang.Staff.Moving.MoveState>>> answer)
    {
        var open = await _server.Sql<Guid[]>("SELECT array_agg(id) FROM staff_move WHERE person = $1 AND state IN ('Proposed', 'Agreed')", who.Id.Value) ?? [];
        foreach (var id in open)
        {
            await answer((id, new(await _server.Sql<Guid>("SELECT to_agency FROM staff_move WHERE id = $1", id))));
        }
    }

    private async Task<Somebody> AdminOf(Somebody who) => _admins.GetValueOrDefault((await Here(who)).Agency) ?? _operator;

    // Where somebody belongs now: the agency of the post of their own.
    private async Task<Somebody> Here(Somebody who)
    {
        var post = await _server.Sql<Guid>(
            "SELECT id FROM appointment WHERE person = $1 AND kind = 'Substantive' AND appointment_is_held(id) ORDER BY from_day DESC LIMIT 1", who.Id.Value);
        return post == default ? who : who with
        {
            Appointment = post,
            Agency = new(await _server.Sql<Guid>("SELECT agency FROM appointment WHERE id = $1", post)),
        };
    }

    private async Task Grant(Somebody who)
    {
        var here = await Here(who);
        if (await _server.Sql<long>("SELECT count(*) FROM access_grant WHERE holder = $1 AND agency = $2 AND state <> 'Ended'", who.Id.Value, here.Agency.Value) == 0
            && await _server.Sql<bool>("SELECT EXISTS (SELECT 1 FROM account WHERE id = $1 AND state = 'Active') AND appointment_is_held($2)", who.Id.Value, here.Appointment))
        {
            await _server.NewWorld().Grant(here, "info-viewer");
        }
    }
}
