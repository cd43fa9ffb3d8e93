using System.Diagnostics;
using LakMuang.Accounts;
using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Oversight;

/// <summary>The nightly scan and the work list at the size of the country: 8,800 agencies, half of them with two admins.</summary>
public sealed class NationTests(LakMuangServer server, ITestOutputHelper output) : IClassFixture<LakMuangServer>
{
    private const int Agencies = 8_800;
    private const int Portion = 1_000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_agencies_of_the_country_are_scanned_and_listed_by_twenty()
    {
        var land = await Country.Of(server);
        var @operator = await land.Person(land.Root, roles: ["dla-operator"]);
        await FillAsync(land);

        var watch = Stopwatch.StartNew();
        var first = await server.Ask<ScanAllAgencies, ScanResult?>(scan => scan.NowAsync(land.Job(), Ct));
        output.WriteLine($"First scan: {watch.Elapsed.TotalSeconds:F1} s, {first}");
        watch.Restart();
        var second = await server.Ask<ScanAllAgencies, ScanResult?>(scan => scan.NowAsync(land.Job(), Ct));
        output.WriteLine($"Second scan: {watch.Elapsed.TotalSeconds:F1} s, {second}");
        Assert.True(first!.Agencies >= Agencies && first.Open >= Agencies / 2);
        Assert.Equal((first.Agencies, first.Open, 0), (second!.Agencies, second.Open, second.Told));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM outbox_message WHERE key LIKE 'oversight:%:' || $1", @operator.Id.Value.ToString("N")));

        var list = await Below(land, @operator, null, 1);
        watch.Restart();
        var far = await Below(land, @operator, null, 200);
        output.WriteLine($"Work list, page 200: {watch.ElapsedMilliseconds} ms");
        watch.Restart();
        var found = await Below(land, @operator, "แดนไกล00043", 1);
        output.WriteLine($"Work list, search: {watch.ElapsedMilliseconds} ms");
        Assert.Equal((ListBelow.PageSize, ListBelow.PageSize), (list.Lines.Count, far.Lines.Count));
        Assert.Equal(list.Total, list.Counts.Values.Sum());
        Assert.Single(found.Lines);
    }

    private async Task<WorkPage> Below(Country land, Somebody by, string? search, int page)
    {
        var result = await server.Ask<ListBelow, Result<WorkPage>>(list => list.RunAsync(land.As(by), land.Root, search, null, page, Ct));
        Assert.True(result.Ok(out var view, out _));
        return view;
    }

    private async Task FillAsync(Country land)
    {
        var act = land.Job();
        var agencies = Enumerable.Range(0, Agencies).Select(i => new NewAgency(
            AgencyId.New(), $"09{i:D6}", AgencyType.SubdistrictAdministration, $"อบต.แดนไกล{i:D5}", $"Far {i}", land.District, "36", "3601", null)).ToList();
        var admins = agencies.Where((_, i) => i % 2 == 0).SelectMany(a => new[] { a, a })
            .Select((a, i) => (Agency: a, Id: PersonId.New(), Number: 9_500_000_000L + i)).ToList();
        var letter = LetterId.New();
        await server.Ask<LoadDirectory, bool>(async load =>
        {
            await load.AgenciesAsync(agencies, Ct);
            await load.LettersAsync([new(letter, "คำสั่ง ที่ 9999/2569", LetterKind.Order, land.District, new(2026, 1, 5), "แต่งตั้ง")], Ct);
            foreach (var some in admins.Chunk(Portion))
            {
                await load.PeopleAsync(act, some.Select(a => new NewPerson(
                    a.Id, IdOf(a.Number), new("นาย", "ไกล", $"{a.Number}", "", "", ""), new(1990, 1, 1), null, null, "2.3", IdentitySource.ThaId)), Ct);
            }

            await load.AppointmentsAsync(admins.Select(a => new NewAppointment(
                Guid.CreateVersion7(), a.Id, a.Agency.Id, AppointmentKind.Assigned, "ปลัด", "", Office.SsoAdmin, new(2026, 1, 5), null, letter)), Ct);
            return true;
        });
        await server.Ask<LoadAccounts, bool>(async load =>
        {
            await load.RunAsync(act, admins.Select(a => a.Id), Ct);
            return true;
        });
    }

    private static CitizenId IdOf(long number)
    {
        var digits = $"97{number:D10}";
        return CitizenId.OrNull(digits + CitizenId.CheckDigit(digits))!.Value;
    }
}
