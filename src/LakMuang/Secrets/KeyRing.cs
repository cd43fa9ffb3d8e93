namespace LakMuang.Secrets;

/// <summary>The data keys of this deployment, unwrapped and in memory. Empty until storage has loaded it.</summary>
public sealed class KeyRing
{
    private volatile Contents? _contents;

    public bool IsLoaded => _contents is not null;

    /// <param name="columnKeys">By number. The highest one encrypts; all of them decrypt.</param>
    /// <param name="lookupKey">Of the keyed hash by which encrypted values are found again.</param>
    /// <param name="sealKey">Of short-lived sealed values that travel outside, such as authorization codes.</param>
    public void Load(IReadOnlyDictionary<int, byte[]> columnKeys, byte[] lookupKey, byte[] sealKey) => _contents = new(
        columnKeys.ToDictionary(pair => pair.Key, pair => new AuthenticatedBox(pair.Value)),
        columnKeys.Keys.Max(),
        lookupKey,
        new AuthenticatedBox(sealKey));

    internal Contents Keys => _contents ?? throw new InvalidOperationException("The key ring was used before it was loaded.");

    internal sealed record Contents(Dictionary<int, AuthenticatedBox> Columns, int Current, byte[] Lookup, AuthenticatedBox Seal);
}
