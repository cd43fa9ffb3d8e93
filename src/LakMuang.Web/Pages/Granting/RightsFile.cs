using System.Text;
using System.Text.Json;
using LakMuang.Access.Contracts;
using LakMuang.Access.Granting;
using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Granting;

/// <summary>The rights of an agency as a file: for spreadsheets, or for programs.</summary>
internal static class RightsFile
{
    // Thai letters stand as they are; the answer is a file and no part of a page.
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = global::System.Text.Encodings.Web.JavaScriptEncoder.Create(global::System.Text.Unicode.UnicodeRanges.BasicLatin, global::System.Text.Unicode.UnicodeRanges.Thai),
    };

    private static readonly Text[] _head =
    [
        GrantingWords.Name, GrantingWords.System, GrantingWords.Groups, new("ตั้งแต่", "From"), new("ถึง", "Until"), GrantingWords.State, GrantingWords.RestsOn,
        new("ต้องระบุหนังสือจริงภายใน", "Real letter due by"),
    ];

    public static string Csv(IReadOnlyList<RightLine> lines)
    {
        var text = new StringBuilder(SafeCsv.Mark).Append(SafeCsv.Row(_head.Select(h => h.ToString())));
        foreach (var line in lines)
        {
            text.Append(SafeCsv.Row(
            [
                line.Name.Full.ToString(), line.SystemName.ToString(), line.GroupName.ToString(), Day(line.From), Day(line.Until), RightTag.Of(line).Text.ToString(),
                line.Letter?.Number ?? "", Day(line.ConfirmBy),
            ]));
        }

        return text.ToString();
    }

    public static string Json(IReadOnlyList<RightLine> lines) => JsonSerializer.Serialize(
        lines.Select(line => new
        {
            Id = line.Grant,
            Person = line.Holder.Value,
            Name = line.Name.Full.Th,
            line.System,
            line.Group,
            line.From,
            line.Until,
            State = line.State.ToString(),
            SuspendedBecause = line.SuspendedBecause?.ToString(),
            line.ConfirmBy,
            Letter = line.Letter is { } letter ? new { letter.Number, letter.IssuedOn } : null,
        }), _json);

    private static string Day(DateOnly? day) => day is { } known ? ThaiDate.InTable(known).ToString() : "";
}

/// <summary>The state of a right in a word, with the look of its tag.</summary>
internal static class RightTag
{
    public static (string Kind, Text Text) Of(RightLine line) => Staff.Words.Of(new RightOfPerson(
        line.Grant, line.System, line.SystemName, line.Group, line.GroupName, line.IsSensitive, default, default, line.From, line.Until, line.State, line.SuspendedBecause, null, null));
}
