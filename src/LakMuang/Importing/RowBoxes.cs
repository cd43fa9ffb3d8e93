using System.Text.Encodings.Web;
using System.Text.Json;
using LakMuang.Agencies.Contracts;
using LakMuang.Secrets;

namespace LakMuang.Importing;

/// <summary>Opens and closes what rows keep: all of it is personal data.</summary>
internal sealed class RowBoxes(Vault vault)
{
    // Thai letters as they are: three bytes each and not six.
    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public byte[] Cells(IReadOnlyList<string> cells) => Seal(cells, ImportRow.CellsColumn);

    public string[] Cells(byte[] box) => Open<string[]>(box, ImportRow.CellsColumn);

    /// <summary>Null for the commonest verdict, which says nothing but its step.</summary>
    public byte[]? Verdict(RowVerdict verdict) =>
        verdict is { Changes.Count: 0, Problem: null, Note: null } ? null : Seal(verdict, ImportRow.VerdictColumn);

    public RowVerdict Verdict(RowStep step, byte[]? box) => box is null ? new(step, []) : Open<RowVerdict>(box, ImportRow.VerdictColumn);

    public byte[]? Before(string? json) => json is null ? null : vault.Seal(json, ImportRow.BeforeColumn).Box;

    public string? Before(byte[]? box) => box is null ? null : vault.Open(new(box), ImportRow.BeforeColumn);

    public byte[] KeyOf(string text) => vault.Lookup(text, "import-row");

    private byte[] Seal<T>(T value, string column) => vault.Seal(JsonSerializer.SerializeToUtf8Bytes(value, _json), column).Box;

    private T Open<T>(byte[] box, string column) => JsonSerializer.Deserialize<T>(vault.OpenBytes(new(box), column), _json)!;
}
