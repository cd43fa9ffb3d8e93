using System.Diagnostics.Metrics;
using LakMuang.Credentials;
using LakMuang.Kernel;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Attacks;

/// <summary>Guessing who has an account, passwords and codes. A class of its own: the count of an address is shared by all that comes from it.</summary>
public sealed class GuessingAttacks(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static readonly AsyncLocal<List<int>?> _counted = new();

    private readonly World _world = server.NewWorld();

    [Fact]
    public async Task An_unknown_person_costs_and_hears_what_a_known_one_does()
    {
        // A weak check answers at once for whom it does not know: nothing is derived.
        Assert.Empty(await Cost(() => Task.FromResult("")));
        var (known, shut, without) = (await _world.Person(), await _world.Person(), await _world.Person(password: false));
        await _world.Do<Accounts.SuspendAccount>(suspend => suspend.RunAsync(_world.Act(), shut.Id, TestContext.Current.CancellationToken));
        var heard = new List<string>();

        foreach (var id in new[] { known.CitizenId.Digits, shut.CitizenId.Digits, without.CitizenId.Digits, "9999999999994" })
        {
            Assert.Equal([LakMuangServer.PasswordIterations], await Cost(async () =>
            {
                var answer = await server.Ask<SignInWithPassword, Result<SignInStep>>(signIn => signIn.RunAsync(_world.Act(), id, "wrong-1234", From(), default));
                Assert.False(answer.Ok(out _, out var problem));
                heard.Add(problem.Code + problem.Message.Th);
                return "";
            }));
        }

        Assert.Single(heard.Distinct());
    }

    [Fact]
    public async Task One_password_tried_on_many_accounts_is_stopped_by_the_address_whatever_the_headers_say()
    {
        // A count for each account alone lets each be tried once: a hundred and ten tries, none stopped.
        var perAccount = Enumerable.Range(0, 110).GroupBy(i => i).Count(tries => tries.Count() > 10);
        Assert.Equal(0, perAccount);

        using var browser = server.NewBrowser();
        var page = await browser.Get("/sign-in");
        var form = page.Forms.First(f => f.Fields.ContainsKey("Password"));
        var stopped = 0;
        foreach (var i in Enumerable.Range(0, 110))
        {
            var digits = $"88{i:D10}";
            using var request = new HttpRequestMessage(HttpMethod.Post, page.Address)
            {
                Content = new FormUrlEncodedContent(new Dictionary<string, string>(form.Fields) { ["CitizenId"] = digits + CitizenId.CheckDigit(digits), ["Password"] = "Summer-2569" }),
            };
            request.Headers.Add("X-Forwarded-For", $"203.0.113.{i}");
            request.Headers.Add("Forwarded", $"for=203.0.113.{i}");
            using var answer = await browser.Http.SendAsync(request);
            stopped += (await answer.Content.ReadAsStringAsync()).Contains("ลองผิดหลายครั้งเกินไป", StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.InRange(stopped, 10, 20);
        await server.PassAsync(TimeSpan.FromMinutes(16));
    }

    [Fact]
    public async Task A_code_cannot_be_found_by_starting_again_and_again()
    {
        var officer = await _world.Person();

        // Weak: each sign-in counts for itself, so five tries become as many as there are sign-ins.
        var weakTries = Enumerable.Range(0, 5).Sum(_ => 5);
        Assert.Equal(25, weakTries);
        var judged = 0;
        for (var signIn = 1; signIn <= 5; signIn++)
        {
            using var browser = server.NewBrowser();
            await browser.Get("/sign-in");
            await browser.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", officer.Password));
            var code = await _world.MailOf(officer).Code(signIn);
            for (var i = 0; i < 4; i++)
            {
                await browser.Submit(null, ("Code", code == "000000" ? "000001" : "000000"));
                judged += browser.Page.Text.Contains("รหัสไม่ถูกต้อง", StringComparison.Ordinal) ? 1 : 0;
            }
        }

        Assert.Equal(20, judged);
        await server.PassAsync(TimeSpan.FromMinutes(61));
        using var last = server.NewBrowser();
        await last.Get("/sign-in");
        await last.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", officer.Password));
        var right = await last.Submit(null, ("Code", await _world.MailOf(officer).Code(6)));
        Assert.NotEqual("/", right.Address.AbsolutePath);
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM session WHERE person = $1", officer.Id.Value));
    }

    [Fact]
    public async Task One_code_sent_to_two_nodes_at_once_opens_one_session()
    {
        await using var second = server.SecondNode();
        var officer = await _world.Person();
        using var browser = server.NewBrowser();
        await browser.Get("/sign-in");
        var page = await browser.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", officer.Password));
        var form = page.Forms.First(f => f.Fields.ContainsKey("Code"));
        var fields = new Dictionary<string, string>(form.Fields) { ["Code"] = await _world.MailOf(officer).Code() };

        var answers = await Task.WhenAll(new[] { server.Address, second.Address, server.Address, second.Address }.Select(async node =>
        {
            using var answer = await browser.Http.PostAsync(new Uri(node, form.Action), new FormUrlEncodedContent(fields));
            return answer.Headers.Location?.OriginalString;
        }));

        Assert.Single(answers, location => location == "/");
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM session WHERE person = $1", officer.Id.Value));
    }

    private static SignInFrom From() => new(new("browser", null, System.Net.IPAddress.Parse("203.0.113.200")), null, "/");

    /// <summary>The iterations of every derivation that this one flow caused; what other tests do at the same time is not counted.</summary>
    private static async Task<List<int>> Cost(Func<Task<string>> act)
    {
        var counted = _counted.Value = [];
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Name == "lakmuang.password.derivations")
            {
                l.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            if (ReferenceEquals(_counted.Value, counted))
            {
                counted.Add((int)tags[0].Value!);
            }
        });
        listener.Start();
        await act();
        _counted.Value = null;
        return counted;
    }
}
