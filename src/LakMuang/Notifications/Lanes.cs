namespace LakMuang.Notifications;

/// <summary>
/// What a node has under way, by lane. A named lane is one receiver: it has all of its room while it takes what it is sent, and a quarter before it took anything and after a
/// failure, so that systems that hang leave the places to others. The lane without a name is a whole kind, such as all mail: one bad address says nothing about the next.
/// </summary>
/// <remarks>Safe for many threads. It knows as many lanes as there are receivers.</remarks>
internal sealed class Lanes(IReadOnlyDictionary<string, int> atOnce)
{
    /// <summary>All lanes together.</summary>
    public const int Most = 64;

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Kind, string Name), Lane> _lanes = [];
    private int _underWay;

    /// <summary>How many messages of a receiver that has not taken one yet may be under way.</summary>
    public static int First(int atOnce) => Math.Max(1, atOnce / 4);

    /// <summary>How many more may begin, and how many of each lane that is known; every other lane has its first room.</summary>
    public (int Free, IReadOnlyList<OutboxQueue.Room> Known) Room()
    {
        lock (_lock)
        {
            return (Most - _underWay, [.. _lanes.Select(l => new OutboxQueue.Room(l.Key.Kind, l.Key.Name, RoomIn(l.Key.Kind, l.Key.Name, l.Value)))]);
        }
    }

    public void Enter(string kind, string lane)
    {
        lock (_lock)
        {
            _underWay++;
            var known = _lanes.GetValueOrDefault((kind, lane));
            _lanes[(kind, lane)] = known with { UnderWay = known.UnderWay + 1 };
        }
    }

    /// <param name="went">Whether the message was delivered; null where that was not tried to its end.</param>
    public void Leave(string kind, string lane, bool? went)
    {
        lock (_lock)
        {
            _underWay--;
            var known = _lanes[(kind, lane)];
            _lanes[(kind, lane)] = new(known.UnderWay - 1, went ?? known.Takes);
        }
    }

    private int RoomIn(string kind, string name, Lane lane) => Math.Max(0, (name.Length == 0 || lane.Takes ? atOnce[kind] : First(atOnce[kind])) - lane.UnderWay);

    private readonly record struct Lane(int UnderWay, bool Takes);
}
