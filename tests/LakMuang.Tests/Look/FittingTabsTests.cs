using LakMuang.Kernel;
using LakMuang.Web.Look;
using Microsoft.AspNetCore.Http;

namespace LakMuang.Tests.Look;

/// <summary>Which tabs stand in the bar at which width of the window. What the browser makes of it, a journey measures (NavigationTests).</summary>
public sealed class FittingTabsTests
{
    private static readonly PortalTab[] _many = [.. Enumerable.Range(0, 12).Select(i => new PortalTab($"/place-{i}", "home", new($"สถานที่ทำงานลำดับที่ {i}", $"Place of work {i}")))];

    [Fact]
    public void The_place_of_this_page_always_stands_and_the_rest_in_order()
    {
        var tabs = FittingTabs.Of(_many, new PathString("/place-11/and/below"));

        Assert.Equal((true, 0), (tabs.All[11].IsCurrent, tabs.All[11].From));
        Assert.Equal(FittingTabs.Never, tabs.AllFrom);
        var others = tabs.All.Take(11).Select(t => t.From).ToList();
        Assert.Equal(others.Order(), others);
        Assert.Contains(FittingTabs.Never, others);
        Assert.Contains(others, from => from < FittingTabs.Never);
    }

    [Fact]
    public void Of_two_places_that_lead_to_a_page_the_nearer_one_is_current()
    {
        PortalTab[] tabs = [new("/agencies/0000", "building", new("หน่วยงาน", "Agency")), new("/agencies/0000/overview", "chart", new("ภาพรวม", "Overview"))];

        Assert.Equal([false, true], FittingTabs.Of(tabs, new PathString("/agencies/0000/overview")).All.Select(t => t.IsCurrent));
        Assert.Equal([true, false], FittingTabs.Of(tabs, new PathString("/agencies/0000/people")).All.Select(t => t.IsCurrent));
    }

    [Fact]
    public void A_few_short_ones_need_no_more_than_a_phone()
    {
        PortalTab[] tabs = [new("/", "home", new("หน้า", "Home")), new("/a", "key", new("สิทธิ", "Keys"))];

        Assert.Equal(0, FittingTabs.Of(tabs, new PathString("/")).AllFrom);
    }
}
