namespace LakMuang.Tests.Protocol;

/// <summary>Chance that repeats itself: xorshift, so that a failure can be run again from its seed.</summary>
internal sealed class Dice(uint seed)
{
    private uint _state = seed;

    public int Roll(int sides)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)sides);
    }

    public T Pick<T>(IReadOnlyList<T> from) => from[Roll(from.Count)];
}
