using LakMuang.Browser.Tests.Kit;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>The manuals open without a sign-in, on every screen, in both languages, as a file too.</summary>
public sealed class ManualTests(RunningHouse house) : Journey(house)
{
    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task Anybody_reads_them(View view)
    {
        var visitor = await Arrive(view);
        await visitor.Open("/help");
        await visitor.Press("คู่มือตามหน้าที่", "Manuals by duty");
        await visitor.SeeTitle("คู่มือ", "Manuals");
        await visitor.Inspect("manuals");
        foreach (var manual in new[] { "officer", "agency-admin", "unit-head", "overseer", "activation", "dla-operator", "vendors" })
        {
            await visitor.Open($"/manuals/{manual}");
            await visitor.Inspect($"manual-{manual}");
        }

        await visitor.Open("/manuals/qr");
        await visitor.Inspect("manuals-qr");
    }
}
