namespace LakMuang.Browser.Tests.Kit;

/// <summary>A test class that walks through the running house; a failed walk leaves a picture and the programs' last lines.</summary>
[Trait("Needs", "Browser")]
public abstract class Journey(RunningHouse house) : IAsyncLifetime
{
    private readonly List<Visitor> _visitors = [];

    protected RunningHouse House => house;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (TestContext.Current.TestState?.Result is TestResult.Failed)
        {
            foreach (var visitor in _visitors)
            {
                var file = Path.Combine(RunningHouse.Root, "artifacts/screenshots/failed", $"{TestContext.Current.TestMethod?.MethodName}-{visitor.View}.png");
                await visitor.Page.ScreenshotAsync(new() { Path = file, FullPage = true });
                TestContext.Current.TestOutputHelper?.WriteLine($"{visitor.Page.Url}\n{file}");
            }

            TestContext.Current.TestOutputHelper?.WriteLine(house.LastLines);
        }

        foreach (var visitor in _visitors)
        {
            await visitor.DisposeAsync();
        }
    }

    private protected async Task<Visitor> Arrive(View view, bool script = true)
    {
        var visitor = await Visitor.Arrive(house, view, script);
        _visitors.Add(visitor);
        return visitor;
    }

    /// <summary>From INFO's front page to LakMuang's sign-in page.</summary>
    private protected async Task<Visitor> ArriveFromInfo(View view, bool script = true)
    {
        var visitor = await Arrive(view, script);
        await visitor.Open(house.Info);
        await visitor.Press("เข้าสู่ระบบ", "Sign in");
        await visitor.SeeTitle("เข้าสู่ระบบ", "Sign in");
        return visitor;
    }

    /// <summary>Signed in with ThaID, on LakMuang's own home page.</summary>
    private protected async Task<Visitor> ArriveHome(View view, string citizenId, bool script = true)
    {
        var visitor = await Arrive(view, script);
        await visitor.Open("/");
        await visitor.SignInWithThaId(citizenId);
        await visitor.SeeTitle("สวัสดี คุณ", "Hello, ");
        return visitor;
    }
}
