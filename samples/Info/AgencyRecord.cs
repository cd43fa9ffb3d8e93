namespace LakMuang.Samples.Info;

/// <summary>The central record of one agency.</summary>
/// <param name="Version">Counts the saves; 0 = never saved.</param>
/// <param name="Values">By <see cref="Field.Key"/>; numbers with Arabic digits.</param>
/// <param name="History">Newest first.</param>
public sealed record AgencyRecord(string Code, int Version, IReadOnlyDictionary<string, string> Values, IReadOnlyList<Change> History)
{
    public string Value(string key) => Values.GetValueOrDefault(key, "");
}

/// <summary>One save: who, when, and each field that changed.</summary>
public sealed record Change(DateTimeOffset At, string By, IReadOnlyList<ChangedField> Fields);

public sealed record ChangedField(string Key, string From, string To);
