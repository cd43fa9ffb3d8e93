using LakMuang.Agencies.Contracts;
using LakMuang.Joining.Decisions;
using LakMuang.Kernel;
using LakMuang.Oversight;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Joining;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Invariants;

/// <summary>A random tree, random people in it, and what they try about registrations, invitations and nominations. Each success is judged by SQL of its own.</summary>
internal sealed class JoiningHistory
{
    /// <summary>Those with a role of their own, at the end of the list.</summary>
    private const int Above = 6;

    private readonly LakMuangServer _server;
    private readonly Country _land;
    private readonly Joiners _joiners;
    private readonly Dice _dice;
    private readonly List<AgencyId> _agencies = [];
    private readonly List<Somebody> _people = [];
    private readonly Dictionary<Guid, (AgencyId Agency, CitizenId Number)> _registrations = [];
    private readonly List<(string Email, CitizenId Number, AgencyId Agency)> _invitations = [];
    private readonly List<(Guid Id, AgencyId Agency, Somebody Nominee, Somebody Proposer)> _nominations = [];
    private int _step;

    private JoiningHistory(LakMuangServer server, Country land, uint seed) =>
        (_server, _land, _joiners, _dice) = (server, land, new(server), new(seed));

    public IEnumerable<Guid> Actors => _people.Select(p => p.Id.Value);

    public List<string> Faults { get; } = [];

    public Dictionary<string, int> Done { get; } = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<JoiningHistory> Begin(LakMuangServer server, uint seed)
    {
        var land = await Country.Of(server);
        var history = new JoiningHistory(server, land, seed);
        history._agencies.AddRange([land.Town, land.Neighbour, land.Far, land.District]);
        for (var i = 0; i < 3; i++)
        {
            history._agencies.Add(await land.Agency(AgencyType.SubdistrictMunicipality, history._dice.Pick(new[] { land.District, land.Province, land.OtherProvince })));
        }

        // An admin in most agencies, a colleague in each, and people of several offices above.
        foreach (var agency in history._agencies)
        {
            history._people.Add(await land.Person(agency, history._dice.Roll(5) > 0 ? Office.SsoAdmin : null));
            history._people.Add(await land.Person(agency));
        }

        foreach (var (agency, role) in new[] { (land.District, "overseer"), (land.Province, "overseer"), (land.OtherProvince, "overseer"), (land.Town, "overseer"), (land.Root, "dla-operator"), (land.Root, "auditor") })
        {
            history._people.Add(await land.Person(agency, roles: [role]));
        }

        return history;
    }

    public Task StepAsync() => _step++ < 4 ? SubmitAsync() : _dice.Roll(11) switch
    {
        0 or 1 => SubmitAsync(),
        2 or 3 or 4 or 5 => DecideAsync(),
        6 => InviteAsync(),
        7 => _invitations.Count == 0 ? InviteAsync() : AcceptAsync(),
        8 => ProposeAsync(),
        9 => ConfirmAsync(),
        _ => ResignAsync(),
    };

    // Newcomers, and people of the tree who register once more, at their own agency or elsewhere.
    private async Task SubmitAsync()
    {
        var own = _dice.Roll(3) == 0 ? _dice.Pick(_people) : null;
        var agency = own is not null && _dice.Roll(2) == 0 ? own.Agency : _dice.Pick(_agencies);
        var applicant = _joiners.Proved(own?.CitizenId ?? Joiners.NewNumber());
        if ((await _joiners.SubmitAsync(applicant, _land.CodeOf(agency))).Ok(out var id, out _))
        {
            _registrations[id] = (agency, applicant.Proof.CitizenId);
            Count("submitted");
        }
        else if (_dice.Roll(2) == 0 && (await _joiners.WithdrawAsync(applicant)).Problem is null)
        {
            Count("withdrawn");
        }
    }

    private async Task DecideAsync()
    {
        var (id, (agency, number)) = _dice.Pick([.. _registrations.TakeLast(5)]);
        var trick = _dice.Roll(9);
        var by = trick switch
        {
            0 or 1 => _people.Find(p => p.CitizenId == number) ?? _dice.Pick(_people),
            2 => _dice.Pick(_people),
            _ => _dice.Pick([.. _people.Where(p => p.Agency == agency), .. _people.TakeLast(Above)]),
        };
        var address = trick == 3 ? _dice.Pick(_agencies) : agency;
        var (level, stale) = (trick == 4 ? 2 : 3, trick == 5);
        var (version, state) = (await _joiners.VersionAsync(id), await _joiners.StateAsync(id));
        var act = _land.As(by, level);
        var seen = stale ? version - 1 : version;
        var isRight = await Oracle.MayAsync(_server, by.Id, address) && address == agency && level == 3 && !stale && state == "Submitted" && by.CitizenId != number;

        var (what, problem) = _dice.Roll(3) switch
        {
            0 => ("returned", (await _server.Ask<ReturnRegistration, Result<bool>>(turn => turn.ReturnAsync(act, address, id, seen, "แก้ไขด้วย", Ct))).Problem),
            1 => ("refused", (await _server.Ask<ReturnRegistration, Result<bool>>(turn => turn.RefuseAsync(act, address, id, seen, "ไม่ใช่บุคลากร", Ct))).Problem),
            _ => ("approved", (await _joiners.ApproveAsync(act, address, id, seen)).Problem),
        };

        // Approving asks more: the number may be proved by now. Otherwise the oracle and the product say the same.
        Judge(what, problem, isRight, isExact: what != "approved", $"by {by.Id} at {address} on {id}");
    }

    private async Task InviteAsync()
    {
        var by = _dice.Pick(_people);
        var agency = _dice.Roll(3) > 0 ? by.Agency : _dice.Pick(_agencies);
        var number = _dice.Roll(4) == 0 ? _dice.Pick(_people).CitizenId : Joiners.NewNumber();
        var email = $"i{Guid.CreateVersion7():N}@tests.example";
        var isRight = await Oracle.MayAsync(_server, by.Id, agency);

        var invited = await _joiners.InviteAsync(_land.As(by), agency, number, email);

        Judge("invited", invited.Problem, isRight, isExact: true, $"by {by.Id} into {agency}");
        if (invited.Ok(out _, out _))
        {
            _invitations.Add((email, number, agency));
        }
    }

    private async Task AcceptAsync()
    {
        var (email, number, agency) = _dice.Pick(_invitations);
        var code = await _joiners.CodeAsync(email);
        var shown = _dice.Roll(3) == 0 ? Joiners.NewNumber() : number;
        var byPassword = _dice.Roll(2) == 0;
        var accepted = byPassword ? await _joiners.AcceptAsync(code) : await _joiners.AcceptAsync(code, _joiners.Proved(shown));
        if (accepted.Ok(out var reference, out _))
        {
            Judge("accepted", null, byPassword || shown == number, isExact: false, "another person");
            _registrations[await _joiners.IdOfAsync(reference)] = (agency, number);
            _invitations.RemoveAll(i => i.Email == email);
        }
    }

    private async Task ProposeAsync()
    {
        var pair = 2 * _dice.Roll(_agencies.Count);
        var nominee = _dice.Roll(4) == 0 ? _dice.Pick(_people) : _people[pair + 1];
        var agency = _dice.Roll(5) == 0 ? _dice.Pick(_agencies) : nominee.Agency;
        var by = _dice.Roll(3) == 0 ? _dice.Pick(_people) : _people[pair];
        var isRight = await Oracle.MayAsync(_server, by.Id, agency) && nominee.Agency == agency;
        var proposed = await _land.Ask<ProposeAdmin, Result<Guid>>(use => use.RunAsync(
            _land.As(by), agency, new(nominee.Id, AdminRank.Deputy, new(2026, 11, 1), null, null, new(Joiners.NewLetter(), new(2026, 11, 1), null, null)), Ct));
        Judge("proposed", proposed.Problem, isRight, isExact: false, $"by {by.Id} for {agency}");
        if (proposed.Ok(out var id, out _))
        {
            _nominations.Add((id, agency, nominee, by));
        }
    }

    private async Task ConfirmAsync()
    {
        if (_nominations.Count == 0)
        {
            await ProposeAsync();
            return;
        }

        var asked = _dice.Pick([.. _nominations.TakeLast(3)]);
        var by = _dice.Roll(3) == 0 ? _dice.Pick(_people) : _dice.Pick([.. _people.TakeLast(Above)]);
        var address = _dice.Roll(4) == 0 ? _dice.Pick(_agencies) : asked.Agency;
        var isRight = await Oracle.IsAboveAsync(_server, by.Id, asked.Agency) && address == asked.Agency
            && by.Id != asked.Nominee.Id && by.Id != asked.Proposer.Id && by.Agency != asked.Agency;
        var problem = await _land.Try<DecideNomination, Guid>(use => use.RunAsync(_land.As(by), address, asked.Id, true, null, Ct));
        Judge("confirmed", problem, isRight, isExact: false, $"by {by.Id} at {address} on {asked.Id}");
    }

    // Nobody gives up an office but their own.
    private async Task ResignAsync()
    {
        var (by, other) = (_people[2 * _dice.Roll(_agencies.Count)], _dice.Pick(_people));
        var whose = _dice.Roll(2) == 0 ? by : other;
        var post = await _server.Sql<Guid>("SELECT id FROM appointment WHERE person = $1 AND office = 'SsoAdmin' AND ended_at IS NULL LIMIT 1", whose.Id.Value);
        var result = await _land.Ask<ResignAsAdmin, Result<Guid>>(use => use.RunAsync(_land.As(by), whose.Agency, post, null, true, Ct));
        Judge("resigned", result.Problem, post != default && whose.Id == by.Id, isExact: false, $"{by.Id} for {whose.Id}");
    }

    private void Judge(string what, Problem? problem, bool isRight, bool isExact, string how)
    {
        if (problem is null)
        {
            Count(what);
        }

        if ((problem is null && !isRight) || (isExact && isRight && problem is not null))
        {
            Faults.Add($"step {_step}: {what} {how}, {(isRight ? $"was refused ({problem!.Code})" : "was let through")}");
        }
    }

    private void Count(string what) => Done[what] = Done.GetValueOrDefault(what) + 1;
}
