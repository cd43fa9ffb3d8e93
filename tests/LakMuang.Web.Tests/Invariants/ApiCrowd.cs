using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.SignOn.Permits;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Api;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Invariants;

/// <summary>One who calls the API: a person by a program, or a program by its permits.</summary>
/// <param name="Permits">Of a program: where each was given, and for which scopes.</param>
internal sealed record CrowdCaller(ApiDesk Desk, Somebody? Person, IReadOnlyList<(AgencyId Agency, string[] Scopes)> Permits)
{
    public string Name => Person is { } person ? $"person {person.Id.Value}" : $"client {Desk.Party.Id}";
}

/// <summary>A random tree with people of random offices and roles, and programs with random permits; each person signed in, each program with a token.</summary>
internal sealed class ApiCrowd(LakMuangServer server, Country land, Dice dice) : IDisposable
{
    private const string Scopes = "offline_access";

    private static int _letters;

    private readonly Dictionary<AgencyId, AgencyId?> _parents = [];

    public Country Land => land;

    public DateTimeOffset Now => server.Clock.GetUtcNow();

    public List<AgencyId> Agencies { get; } = [];

    public List<Somebody> People { get; } = [];

    public List<CrowdCaller> Callers { get; } = [];

    /// <summary>Those of the callers whose only post has its last day today.</summary>
    public List<CrowdCaller> Fading { get; } = [];

    public static async Task<ApiCrowd> Gather(LakMuangServer server, Dice dice)
    {
        var land = await Country.Of(server);
        var crowd = new ApiCrowd(server, land, dice);
        (AgencyId Id, AgencyId? Parent)[] first =
        [
            (land.Root, null), (land.Province, land.Root), (land.OtherProvince, land.Root), (land.District, land.Province),
            (land.Town, land.District), (land.Neighbour, land.District), (land.Far, land.OtherProvince),
        ];
        foreach (var (id, parent) in first)
        {
            crowd.Add(id, parent);
        }

        for (var i = 0; i < 3; i++)
        {
            var parent = dice.Pick<AgencyId>([land.Province, land.OtherProvince, land.District]);
            crowd.Add(await land.Agency(AgencyType.SubdistrictAdministration, parent), parent);
        }

        await crowd.Populate();
        return crowd;
    }

    /// <summary>Whether an agency is the other one, or stands below it, as the tree was grown.</summary>
    public bool IsWithin(AgencyId agency, AgencyId top) => agency == top || (_parents[agency] is { } parent && IsWithin(parent, top));

    public async Task SignIn(CrowdCaller caller)
    {
        await new ThaIdJourney(server).SignIn(caller.Desk.Browser!, caller.Person!, "/account");
        await caller.Desk.Enter($"{Scopes} {ApiDesk.AllScopes}");
    }

    /// <summary>A new token for whoever may come in: a program, or a person whose account is open and who holds a post.</summary>
    public async Task ComeAgain(CrowdCaller caller)
    {
        if (caller.Person is not { } person)
        {
            await caller.Desk.EnterItself(ApiDesk.AllScopes);
        }
        else if (await server.Sql<string>("SELECT state FROM account WHERE id = $1", person.Id.Value) == "Active"
            && await server.Sql<bool>("SELECT EXISTS (SELECT 1 FROM appointment WHERE person = $1 AND appointment_is_held(id))", person.Id.Value))
        {
            await SignIn(caller);
        }
    }

    /// <summary>Goes on to the first second of the next day in Bangkok. All come in just before, so that sessions and tokens outlive the day.</summary>
    public async Task PassMidnight()
    {
        var midnight = ThaiDate.StartOf(ThaiDate.Day(Now).AddDays(1));
        await PassTo(midnight.AddMinutes(-3));
        foreach (var caller in Callers)
        {
            await ComeAgain(caller);
        }

        await PassTo(midnight.AddSeconds(1));
    }

    private Task PassTo(DateTimeOffset moment) => moment > Now ? server.PassAsync(moment - Now) : Task.CompletedTask;

    public void Dispose() => Callers.ForEach(c => c.Desk.Dispose());

    private void Add(AgencyId agency, AgencyId? parent)
    {
        _parents[agency] = parent;
        Agencies.Add(agency);
    }

    private async Task Populate()
    {
        foreach (var agency in Agencies[3..])
        {
            People.AddRange([await land.Person(agency, roles: ["info-viewer"]), await land.Person(agency, Office.SsoAdmin, ["info-viewer"])]);
        }

        People.Add(await land.Person(land.Root, roles: ["dla-operator"]));
        People.Add(await land.Person(land.Root, roles: ["auditor"]));
        foreach (var office in new[] { land.Province, land.OtherProvince, land.District, dice.Pick(Agencies[1..]) })
        {
            People.Add(await land.Person(office, dice.Roll(2) == 0 ? Office.SsoAdmin : null, ["overseer", "info-viewer"]));
        }

        // The mighty call, and three or four whom the dice choose.
        foreach (var person in People.TakeLast(6).Concat(Enumerable.Range(0, 4).Select(_ => dice.Pick(People))).DistinctBy(p => p.Id).ToList())
        {
            Callers.Add(new(await ApiDesk.Of(server, person, $"{Scopes} {ApiDesk.AllScopes}"), person, []));
        }

        foreach (var (office, admin) in new[] { (land.District, (Office?)null), (land.Town, Office.SsoAdmin) })
        {
            var person = await land.Person(office, admin, admin is null ? ["overseer", "info-viewer"] : ["info-viewer"], ThaiDate.Day(Now));
            People.Add(person);
            Fading.Add(new(await ApiDesk.Of(server, person, $"{Scopes} {ApiDesk.AllScopes}"), person, []));
        }

        Callers.AddRange(Fading);
        for (var i = 0; i < 2; i++)
        {
            Callers.Add(await Program());
        }
    }

    private async Task<CrowdCaller> Program()
    {
        var party = await ApiDesk.Register(server);
        string[] open = [.. ApiScopes.All.Where(s => s.IsForClients).Select(s => s.Name)];
        var permits = new List<(AgencyId, string[])>();
        for (var i = 0; i < 2; i++)
        {
            var (agency, scopes) = (dice.Pick(Agencies[1..]), open.Where(_ => dice.Roll(2) == 0).Append("agencies.read").Distinct().ToArray());
            var given = await server.Ask<GiveClientPermit, Result<Guid>>(give => give.RunAsync(
                land.Job(), party.Id, new(scopes, land.CodeOf(agency), $"มท 0808.9/PR {Interlocked.Increment(ref _letters)}", new(2026, 11, 1), new(2027, 1, 31)), default));
            Assert.Null(given.Problem);

            // A second one for the same agency takes the place of the first.
            permits.RemoveAll(p => p.Item1 == agency);
            permits.Add((agency, scopes));
        }

        return new(await ApiDesk.OfClient(server, party, ApiDesk.AllScopes), null, permits);
    }
}
