namespace LakMuang.Samples.ElectionCentre;

/// <summary>What the centre knows of one local agency.</summary>
/// <param name="Version">Counts the changes; 0 = never written.</param>
/// <param name="History">Newest first.</param>
public sealed record Register(int Version, RegisterFacts Facts, IReadOnlyList<Official> Officials, IReadOnlyList<Entry> History)
{
    private const int LongestHistory = 300;

    public static Register Empty(string name, string type) => new(0, new(name, type, "", "", null), [], []);

    /// <summary>The next version, with who did what.</summary>
    public Register Next(Entry entry) => this with { Version = Version + 1, History = [.. History.Prepend(entry).Take(LongestHistory)] };

    public int MembersOn(DateOnly day) => Officials.Count(o => o.Office is (Office.Speaker or Office.DeputySpeaker or Office.Member) && IsIn(o, day));

    public bool IsIn(Official official, DateOnly day) => Terms.LastDay(official, Officials) is { } last ? official.IsIn(day, last) : official.From <= day;
}

/// <param name="Type">In Thai words.</param>
/// <param name="Area">Square kilometres, at most two decimals; null where nobody has said.</param>
public sealed record RegisterFacts(string Name, string Type, string Province, string District, decimal? Area);

/// <summary>One change: who, when, and what it was in both languages.</summary>
public sealed record Entry(DateTimeOffset At, string By, string Th, string En);
