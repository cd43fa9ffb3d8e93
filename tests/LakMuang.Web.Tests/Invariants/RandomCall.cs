using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Api;
using LakMuang.Web.Tests.Api;

namespace LakMuang.Web.Tests.Invariants;

/// <summary>An operation that the dice choose, for an agency and things that they choose, filled in as somebody would who means it.</summary>
/// <param name="Agency">Null where the address names none.</param>
/// <param name="Target">Whom the address names, or null.</param>
internal sealed record RandomCall(Operation Operation, AgencyId? Agency, Guid? Target, ApiReply Reply)
{
    // Files and the tree have properties of their own; the tree must stand still, or the test could not say who stands above whom.
    private static readonly Operation[] _others = [.. Operations.All.Where(o => o.Files.Count == 0 && !o.Path.StartsWith("/tree", StringComparison.Ordinal))];

    private static readonly string[] _often =
    [
        "suspendPerson", "suspendPerson", "reinstatePerson", "reinstatePerson", "endSessions", "takePasswordBack", "endPosts", "proposeMove", "proposeMove", "acceptMove", "acceptMove",
        "nominateAdmin", "decideNomination", "decideNomination", "proposeEndOfAdmin", "withdrawLetter", "correctPerson", "invitePerson", "getPerson", "listHistory",
        "giveRights", "giveRights", "changeRight", "suspendRight", "resumeRight", "endRight", "proposeRecovery", "decideRecovery", "stopRecovery",
    ];

    private static readonly Dictionary<string, string> _ids = new()
    {
        ["letter"] = "SELECT id, issuer AS place FROM letter",
        ["nomination"] = "SELECT id, agency AS place FROM admin_nomination WHERE state = 'Waiting'",
        ["move"] = "SELECT id, to_agency AS place FROM staff_move WHERE state IN ('Proposed', 'Agreed', 'Running')",
        ["circular"] = "SELECT id, office AS place FROM circular",
        ["session"] = "SELECT id, NULL::uuid AS place FROM session WHERE ended_at IS NULL",
        ["post"] = "SELECT id, agency AS place FROM appointment WHERE office = 'SsoAdmin' AND ended_at IS NULL",
        ["invitation"] = "SELECT id, agency AS place FROM invitation",
        ["report"] = "SELECT id, agency AS place FROM leaver_report",
        ["right"] = "SELECT id, agency AS place, holder FROM access_grant WHERE state <> 'Ended' AND system <> 'sso'",
        ["handover"] = "SELECT id, agency AS place FROM handover WHERE state IN ('Proposed', 'Open')",
        ["difference"] = "SELECT id, agency AS place FROM account_difference WHERE state = 'Open'",
        ["recovery"] = "SELECT id, agency AS place, person AS holder FROM recovery WHERE state = 'Proposed'",
    };

    private static int _numbers;

    public bool IsDone => (int)Reply.Status < 300;

    /// <param name="likely">Agencies that the caller may well work for; half of the calls go there.</param>
    public static async Task<RandomCall> Make(ApiJudge judge, ApiCrowd crowd, CrowdCaller caller, IReadOnlyList<AgencyId> likely, Dice dice)
    {
        var often = dice.Pick(_often);
        var operation = dice.Roll(3) == 0 ? dice.Pick(_others) : Operations.All.Single(o => o.Id == often);
        var agency = likely.Count > 0 && dice.Roll(5) > 0 ? dice.Pick(likely) : dice.Pick(crowd.Agencies);
        var own = crowd.People.Where(p => p.Agency == agency).ToList();
        var person = own.Count > 0 && dice.Roll(5) > 0 ? dice.Pick(own) : dice.Pick(crowd.People);
        if (dice.Roll(3) == 0 && dice.Pick(crowd.Callers).Person is { } other && other.Id != caller.Person?.Id)
        {
            // One who calls as well, at home: whether everything of theirs is dead afterwards can be tried.
            (person, agency) = (other, other.Agency);
        }

        var ids = new Dictionary<string, string> { ["agency"] = crowd.Land.CodeOf(agency), ["person"] = $"{person.Id.Value}", ["other"] = $"{dice.Pick(crowd.People).Id.Value}" };
        foreach (Match part in Regex.Matches(operation.Path, @"\{(\w+)\}"))
        {
            var (id, place, holder) = ids.ContainsKey(part.Groups[1].Value) ? default : await Some(judge, part.Groups[1].Value, dice);
            ids.TryAdd(part.Groups[1].Value, $"{id}");
            if (holder is { } whose && dice.Roll(4) > 0)
            {
                ids["person"] = $"{whose}";
            }

            // Mostly for the agency that has it to do with the thing, which is where people find it.
            if (crowd.Agencies.Contains(place) && dice.Roll(4) > 0)
            {
                agency = place;
                ids["agency"] = crowd.Land.CodeOf(agency);
            }
        }

        var path = Regex.Replace(operation.Path, @"\{(\w+)\}", part => ids[part.Groups[1].Value]);
        var reply = operation.Method == "GET"
            ? await caller.Desk.Get(path)
            : await caller.Desk.Post(path, Body(crowd, operation, own, (await Some(judge, "circular", dice)).Id, dice), ApiDesk.NewKey(), await Seen(caller, operation, ids));
        return new(operation, operation.IsOfAgency ? agency : null, operation.Path.Contains("{person}", StringComparison.Ordinal) ? Guid.Parse(ids["person"]) : null, reply);
    }

    private static async Task<(Guid Id, AgencyId Place, Guid? Holder)> Some(ApiJudge judge, string what, Dice dice)
    {
        var known = _ids.TryGetValue(what, out var sql) ? await judge.AskAsync<string[]>($"SELECT array_agg(concat_ws(' ', id, place, to_jsonb(x) ->> 'holder') ORDER BY id) FROM ({sql}) x") ?? [] : [];
        return known.Length > 0 && dice.Pick(known).Split(' ') is [var id, .. var rest]
            ? (Guid.Parse(id), new(rest is [var place, ..] ? Guid.Parse(place) : Guid.Empty), rest is [_, var holder] ? Guid.Parse(holder) : null) : default;
    }

    // What must have been read is read first, by the same caller.
    private static async Task<string?> Seen(CrowdCaller caller, Operation operation, Dictionary<string, string> ids)
    {
        if (!operation.NeedsVersion)
        {
            return null;
        }

        var shown = Operations.All.Where(o => o.HasVersion && operation.Path.StartsWith(o.Path, StringComparison.Ordinal)).MaxBy(o => o.Path.Length)!;
        return (await caller.Desk.Get(Regex.Replace(shown.Path, @"\{(\w+)\}", part => ids[part.Groups[1].Value]))).ETag ?? "\"v0\"";
    }

    private static JsonContent? Body(ApiCrowd crowd, Operation operation, List<Somebody> own, Guid circular, Dice dice)
    {
        if (operation.Input is null)
        {
            return null;
        }

        var body = JsonSerializer.SerializeToNode(operation.Example, operation.Input, ApiJson.Options)!.AsObject();
        Fill(body);
        return JsonContent.Create(body);

        void Fill(JsonObject members)
        {
            foreach (var (name, value) in members.ToList())
            {
                members[name] = (name, value) switch
                {
                    ("replaces", _) => null,
                    (_, JsonObject inside) => Inside(inside),
                    ("number", _) => $"สุ่ม {Interlocked.Increment(ref _numbers)}/2569",
                    ("issued_on", _) => "2026-11-01",
                    ("person", _) => $"{dice.Pick(own.Count > 0 ? own : crowd.People).Id.Value}",
                    ("citizen_id", _) => dice.Pick(crowd.People).CitizenId.Digits,
                    ("email", _) => $"api{Interlocked.Increment(ref _numbers)}@tests.example",
                    ("to", _) => crowd.Land.CodeOf(dice.Pick(crowd.Agencies[1..])),
                    ("day" or "from", _) => $"{ThaiDate.Day(crowd.Now):yyyy-MM-dd}",
                    ("last_day", _) => $"{ThaiDate.Day(crowd.Now).AddDays(dice.Roll(20) - 5):yyyy-MM-dd}",
                    ("groups", JsonArray) => new JsonArray(dice.Pick<string>(["info-viewer", "info-editor", "elaas-maker"])),
                    ("follows", _) => $"{circular}",
                    ("confirm", _) => dice.Roll(3) > 0,
                    _ => value?.DeepClone(),
                };
            }
        }

        JsonNode Inside(JsonObject inside)
        {
            var copy = inside.DeepClone().AsObject();
            Fill(copy);
            return copy;
        }
    }
}
