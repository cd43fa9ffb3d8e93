using LakMuang.Accounts;
using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Credentials;
using LakMuang.Kernel;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Oversight;

/// <summary>A department, two provinces with a district and municipalities each, all of one test's own but the department.</summary>
internal sealed class Country(LakMuangServer server)
{
    private const string Password = "correct-horse-9";

    private static int _numbers = 3_000_000;

    private readonly World _world = server.NewWorld();
    private readonly Dictionary<AgencyId, string> _codes = [];

    public AgencyId Root { get; private set; }

    public AgencyId Province { get; private set; }

    public AgencyId OtherProvince { get; private set; }

    public AgencyId District { get; private set; }

    public AgencyId Town { get; private set; }

    /// <summary>Beside the town, below the same district.</summary>
    public AgencyId Neighbour { get; private set; }

    /// <summary>In the other province.</summary>
    public AgencyId Far { get; private set; }

    public string CodeOf(AgencyId agency) => _codes[agency];

    public static async Task<Country> Of(LakMuangServer server)
    {
        var country = new Country(server);
        await country._world.Systems();
        var root = await server.Sql<Guid>("SELECT id FROM agency WHERE type = 'Department'");
        country.Root = root == default ? await country.Agency(AgencyType.Department, null, "0000") : new(root);
        country._codes[country.Root] = "0000";
        country.Province = await country.Agency(AgencyType.ProvincialOffice, country.Root);
        country.OtherProvince = await country.Agency(AgencyType.ProvincialOffice, country.Root);
        country.District = await country.Agency(AgencyType.DistrictOffice, country.Province);
        country.Town = await country.Agency(AgencyType.SubdistrictMunicipality, country.District);
        country.Neighbour = await country.Agency(AgencyType.SubdistrictAdministration, country.District);
        country.Far = await country.Agency(AgencyType.SubdistrictMunicipality, country.OtherProvince);
        return country;
    }

    public async Task<AgencyId> Agency(AgencyType type, AgencyId? parent, string? code = null)
    {
        var id = AgencyId.New();
        var own = code ?? $"07{Interlocked.Increment(ref _numbers) % 1_000_000:D6}";
        _codes[id] = own;
        await _world.Do<LoadDirectory>(load => load.AgenciesAsync(
            [new(id, own, type, $"หน่วยงานทดสอบ{own}", $"Agency {own}", parent, "36", null, null)], default));
        return id;
    }

    /// <summary>Somebody with a post, an account, a mailbox and a password, and a proved citizen ID.</summary>
    public async Task<Somebody> Person(
        AgencyId agency, Office? office = null, string[]? roles = null, DateOnly? until = null, bool account = true)
    {
        var number = Interlocked.Increment(ref _numbers);
        var digits = $"98{number:D10}";
        var citizenId = CitizenId.OrNull(digits + CitizenId.CheckDigit(digits))!.Value;
        Assert.True(EmailAddress.TryParse($"o{digits}@tests.example", out var email));
        var one = new Somebody(PersonId.New(), citizenId, Password, email, agency, Guid.CreateVersion7(), LetterId.New());
        var name = new PersonName("นาง", "กำกับ", $"ทดสอบ{number}", "Ms.", "Test", $"Overseer{number}");
        await _world.Do<LoadDirectory>(async load =>
        {
            await load.PeopleAsync(_world.Act(), [new(one.Id, citizenId, name, new(1985, 1, 1), email, "0810000000", "2.3", IdentitySource.ThaId)], default);
            await load.LettersAsync([new(one.Letter, $"คำสั่ง ที่ {number}/2569", LetterKind.Order, agency, new(2026, 1, 5), "แต่งตั้ง")], default);
            await load.AppointmentsAsync(
                [new(one.Appointment, one.Id, agency, AppointmentKind.Substantive, "นักวิชาการ", "สำนักปลัด", office, new(2026, 1, 5), until, one.Letter)], default);
        });
        if (account)
        {
            await _world.Do<LoadAccounts>(load => load.RunAsync(_world.Act(), [one.Id], default));
            await _world.Do<SetPassword>(set => set.RunAsync(_world.Act(), one.Id, Password, default));
        }

        await _world.Grant(one, roles ?? []);
        return one;
    }

    public Act As(Somebody somebody, int level = 3) => new() { At = server.Clock.GetUtcNow(), By = somebody.Id, Level = level };

    public Act Job() => _world.Act();

    public Mailbox MailOf(Somebody somebody) => _world.MailOf(somebody);

    public Task<T> Ask<TUseCase, T>(Func<TUseCase, Task<T>> ask) where TUseCase : notnull => server.Ask(ask);

    public async Task<Problem?> Try<TUseCase, T>(Func<TUseCase, Task<Result<T>>> ask) where TUseCase : notnull => (await server.Ask(ask)).Problem;

    public async Task<bool> IsAdmin(Somebody somebody, AgencyId agency) =>
        await server.Ask<IOffices, bool>(offices => offices.HoldsAsync(somebody.Id, Office.SsoAdmin, agency, default));
}
