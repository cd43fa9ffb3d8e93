using System.Diagnostics.CodeAnalysis;

namespace LakMuang.Secrets;

/// <summary>A value that is stored encrypted. Only <see cref="Vault"/> makes and opens it, so that every reading is visible in code.</summary>
[SuppressMessage("Performance", "CA1819:Properties should not return arrays", Justification = "The bytes go to the database as they are.")]
public sealed record Sealed(byte[] Box)
{
    public override string ToString() => "(sealed)";
}
