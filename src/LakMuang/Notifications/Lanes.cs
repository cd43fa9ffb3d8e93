namespace LakMuang.Notifications;

/// <summary>What a node has under way, by lane: so many at once, and one where the last try has failed. Safe for many threads.</summary>
internal sealed class Lanes(IReadOnlyDictionary<string, int> atOnce)
{
    /// <summary>All lanes together: as many receivers may hang before others notice.</summary>
    public const int Most = 64;

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Kind, string Name), Lane> _lanes = [];
    private int _underWay;

    /// <summary>How many more may begin, and how many of each lane that has some under way or has failed; every other lane has all of its room.</summary>
    public (int Free, IReadOnlyList<OutboxQueue.Room> Taken) Room()
    {
        lock (_lock)
        {
            return (Most - _underWay, [.. _lanes.Select(l => new OutboxQueue.Room(l.Key.Kind, l.Key.Name, RoomIn(l.Key.Kind, l.Value)))]);
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

    /// <param name="went">Whether the receiver took the message; null where it was not asked.</param>
    public void Leave(string kind, string lane, bool? went)
    {
        lock (_lock)
        {
            _underWay--;
            var known = _lanes[(kind, lane)];
            var now = new Lane(known.UnderWay - 1, went is { } taken ? !taken : known.HasFailed);
            if (now == default)
            {
                _lanes.Remove((kind, lane));
            }
            else
            {
                _lanes[(kind, lane)] = now;
            }
        }
    }

    private int RoomIn(string kind, Lane lane) => Math.Max(0, (lane.HasFailed ? 1 : atOnce[kind]) - lane.UnderWay);

    private readonly record struct Lane(int UnderWay, bool HasFailed);
}
