using LakMuang.Access;
using LakMuang.Access.Contracts;
using LakMuang.Accounts;
using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Credentials;
using LakMuang.Kernel;

namespace LakMuang.TestKit;

/// <summary>Somebody of a test's own.</summary>
public sealed record Somebody(PersonId Id, CitizenId CitizenId, string Password, EmailAddress? Email, AgencyId Agency, Guid Appointment, LetterId Letter);

/// <summary>A small agency of one test's own. Says what a test needs in words and keeps the rest out of sight.</summary>
public sealed class World(LakMuangServer server)
{
    private const string Password = "correct-horse-9";

    /// <summary>Roles in LakMuang itself (docs/glossary.md).</summary>
    private static readonly string[] _rolesInside = ["dla-operator", "overseer", "auditor", "integrator"];

    private static int _numbers = 5_000_000;

    private readonly Dictionary<bool, AgencyId> _agencies = [];

    public Act Act() => Kernel.Act.OfJob("test", server.Clock.GetUtcNow());

    /// <param name="enforced">Whether the agency asks for a code by e-mail after the password.</param>
    /// <param name="office">An office that comes with the post, or null.</param>
    /// <param name="at">The agency, or null for one of this test's own.</param>
    /// <param name="groups">Groups of the demo systems, such as "info-viewer".</param>
    public async Task<Somebody> Person(bool enforced = true, bool email = true, bool password = true, Office? office = null, AgencyId? at = null, params string[] groups)
    {
        var digits = $"99{Interlocked.Increment(ref _numbers):D10}";
        var citizenId = CitizenId.OrNull(digits + CitizenId.CheckDigit(digits))!.Value;
        EmailAddress? address = email && EmailAddress.TryParse($"p{digits}@tests.example", out var parsed) ? parsed : null;
        var agency = at ?? await Agency(enforced);
        var somebody = new Somebody(PersonId.New(), citizenId, Password, address, agency, Guid.CreateVersion7(), LetterId.New());
        var name = new PersonName("นาง", "ทดสอบ", $"ระบบ{_numbers}", "Ms.", "Test", $"Person{_numbers}");

        await Do<LoadDirectory>(async load =>
        {
            await load.PeopleAsync(Act(), [new(somebody.Id, citizenId, name, new(1980, 1, 1), address, null, "2.3", IdentitySource.ThaId)], default);
            await load.LettersAsync([new(somebody.Letter, $"คำสั่ง ที่ {_numbers}/2569", LetterKind.Order, agency, new(2026, 1, 5), "แต่งตั้ง")], default);
            await load.AppointmentsAsync(
                [new(somebody.Appointment, somebody.Id, agency, AppointmentKind.Substantive, "นักวิชาการ", "กองคลัง", office, new(2026, 1, 5), null, somebody.Letter)], default);
        });
        await Do<LoadAccounts>(load => load.RunAsync(Act(), [somebody.Id], default));
        if (password)
        {
            await Do<SetPassword>(set => set.RunAsync(Act(), somebody.Id, Password, default));
        }

        await Grant(somebody, groups);
        return somebody;
    }

    public async Task Grant(Somebody somebody, params string[] groups)
    {
        await Systems();
        await Do<LoadAccess>(load => load.GrantsAsync(
            Act(), groups.Select(g => new NewGrant(
                somebody.Id, somebody.Agency, SystemOf(g), g, somebody.Appointment, somebody.Letter, new(2026, 1, 5), new(2030, 9, 30))), default));
    }

    public Mailbox MailOf(Somebody somebody) => new(server.MailFolder, somebody.Email!.Value.Value);

    /// <summary>Signs somebody in by password and, where the agency asks for it, by the code from the mail.</summary>
    public async Task<TestPage> SignIn(TestBrowser browser, Somebody somebody, string to = "/", string? until = null, int mail = 1)
    {
        await browser.Get(to);
        var page = await browser.Submit(until, ("CitizenId", somebody.CitizenId.Digits), ("Password", somebody.Password));
        return page.Address.AbsolutePath.StartsWith("/sign-in/code/", StringComparison.Ordinal)
            ? await browser.Submit(until, ("Code", await MailOf(somebody).Code(mail)))
            : page;
    }

    public async Task Do<TService>(Func<TService, Task> act)
        where TService : notnull =>
        await server.Ask<TService, bool>(async service =>
        {
            await act(service);
            return true;
        });

    private async Task<AgencyId> Agency(bool enforced)
    {
        if (!_agencies.TryGetValue(enforced, out var id))
        {
            _agencies[enforced] = id = AgencyId.New();
            var code = $"05{Interlocked.Increment(ref _numbers) % 1_000_000:D6}";
            await Do<LoadDirectory>(load => load.AgenciesAsync(
                [new(id, code, AgencyType.SubdistrictMunicipality, $"เทศบาลตำบลทดสอบ{code}", $"Test {code}", null, "36", "3601", enforced ? new(2026, 1, 1) : null)], default));
        }

        return id;
    }

    /// <summary>The code of somebody's agency, as addresses have it.</summary>
    public async Task<string> CodeOf(Somebody somebody) => (await server.Sql<string>("SELECT code FROM agency WHERE id = $1", somebody.Agency.Value))!;

    /// <summary>INFO, which any sign-in may enter, and e-LAAS and the bank with their floors.</summary>
    public Task Systems() => Do<LoadAccess>(load => load.DefineAsync(
        Act(),
        [System("sso", 1), System("info", 1), System("elaas", 2), System("ktb", 3), System("open", 2)],
        [Group("info-viewer"), Group("info-editor"), Group("elaas-maker"), Group("ktb-maker"), .. _rolesInside.Select(Group)], default));

    private static string SystemOf(string group) => _rolesInside.Contains(group) ? "sso" : group.Split('-')[0];

    private static InformationSystem System(string code, int level) => new()
    {
        Code = code,
        NameTh = $"ระบบ {code}",
        NameEn = code,
        AboutTh = "ทดสอบ",
        AboutEn = "test",
        State = SystemState.Live,
        RequiredLevel = level,
        EntryAddress = new($"http://localhost/{code}"),
        Icon = "system",
        Rank = level,
    };

    private static UserGroup Group(string code) => new()
    {
        Code = code,
        System = SystemOf(code),
        NameTh = code,
        NameEn = code,
        DutiesTh = "ทดสอบ",
        DutiesEn = "test",
        IsSensitive = false,
        Decider = Decider.SsoAdmin,
        LongestMonths = 24,
    };
}
