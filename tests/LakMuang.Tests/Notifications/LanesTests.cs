using LakMuang.Notifications;

namespace LakMuang.Tests.Notifications;

/// <summary>One receiver that is silent keeps its own lane waiting and no other (ADR 19).</summary>
public sealed class LanesTests
{
    private readonly Lanes _lanes = new(new Dictionary<string, int> { ["logout"] = 8, ["mail"] = 4 });

    [Fact]
    public void A_receiver_that_has_taken_nothing_yet_has_a_quarter_of_the_room_and_all_of_it_afterwards()
    {
        Enter("logout", "a", 1);
        Assert.Equal(1, Left("logout", "a"));
        Assert.Null(Left("logout", "b"));

        _lanes.Leave("logout", "a", went: true);

        Assert.Equal(8, Left("logout", "a"));
        Enter("logout", "a", 8);
        Assert.Equal(0, Left("logout", "a"));
        Assert.Equal(Lanes.Most - 8, _lanes.Room().Free);
    }

    [Fact]
    public void After_a_failure_a_receiver_has_a_quarter_of_the_room_until_it_takes_something()
    {
        Enter("logout", "a", 1);
        _lanes.Leave("logout", "a", went: true);
        Enter("logout", "a", 3);

        _lanes.Leave("logout", "a", went: false);
        Assert.Equal(0, Left("logout", "a"));

        _lanes.Leave("logout", "a", went: true);
        Assert.Equal(7, Left("logout", "a"));
    }

    [Fact]
    public void What_was_not_tried_to_its_end_says_nothing_about_the_receiver()
    {
        Enter("logout", "a", 1);
        _lanes.Leave("logout", "a", went: true);
        Enter("logout", "a", 1);
        _lanes.Leave("logout", "a", went: null);

        Assert.Equal(8, Left("logout", "a"));
        Assert.Equal(Lanes.Most, _lanes.Room().Free);
    }

    [Fact]
    public void One_bad_address_does_not_narrow_the_way_of_all_mail()
    {
        Enter("mail", "", 1);
        _lanes.Leave("mail", "", went: false);

        Assert.Equal(4, Left("mail", ""));
    }

    private void Enter(string kind, string lane, int times)
    {
        for (var i = 0; i < times; i++)
        {
            _lanes.Enter(kind, lane);
        }
    }

    private int? Left(string kind, string lane) => _lanes.Room().Known.SingleOrDefault(t => t.Kind == kind && t.Lane == lane)?.Left;
}
