using LakMuang.Notifications;

namespace LakMuang.Tests.Notifications;

/// <summary>One receiver that is silent keeps its own lane waiting and no other (ADR 19).</summary>
public sealed class LanesTests
{
    private readonly Lanes _lanes = new(new Dictionary<string, int> { ["logout"] = 3, ["mail"] = 2 });

    [Fact]
    public void A_lane_takes_so_many_at_once_and_the_next_has_all_of_its_room()
    {
        Enter("logout", "a", 3);
        Enter("logout", "b", 1);

        Assert.Equal(0, Left("logout", "a"));
        Assert.Equal(2, Left("logout", "b"));
        Assert.Null(Left("mail", ""));
        Assert.Equal(Lanes.Most - 4, _lanes.Room().Free);
    }

    [Fact]
    public void After_a_failure_a_lane_is_tried_one_at_a_time_until_one_succeeds()
    {
        Enter("logout", "a", 1);
        _lanes.Leave("logout", "a", went: false);
        Assert.Equal(1, Left("logout", "a"));

        Enter("logout", "a", 1);
        Assert.Equal(0, Left("logout", "a"));

        _lanes.Leave("logout", "a", went: true);
        Assert.Null(Left("logout", "a"));
    }

    [Fact]
    public void What_was_too_late_to_send_says_nothing_about_the_receiver()
    {
        Enter("mail", "", 2);
        _lanes.Leave("mail", "", went: false);
        _lanes.Leave("mail", "", went: null);

        Assert.Equal(1, Left("mail", ""));
        Assert.Equal(Lanes.Most, _lanes.Room().Free);
    }

    [Fact]
    public void Those_still_under_way_when_a_lane_fails_leave_no_room_for_more()
    {
        Enter("logout", "a", 3);
        _lanes.Leave("logout", "a", went: false);

        Assert.Equal(0, Left("logout", "a"));
    }

    private void Enter(string kind, string lane, int times)
    {
        for (var i = 0; i < times; i++)
        {
            _lanes.Enter(kind, lane);
        }
    }

    private int? Left(string kind, string lane) => _lanes.Room().Taken.SingleOrDefault(t => t.Kind == kind && t.Lane == lane)?.Left;
}
