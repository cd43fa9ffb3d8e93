using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Account;

/// <summary>A person's own copy of what is held about them: for programs as JSON, for spreadsheets as CSV.</summary>
internal static class OwnCopy
{
    private static readonly JsonSerializerOptions _json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>{"identity": [{"name_th": …}], "posts": […]}: each section by its code, values as ISO 8601 or as they are stored.</summary>
    public static string Json(IReadOnlyList<HeldData> all) => JsonSerializer.Serialize(
        all.ToDictionary(
            section => section.Code,
            section => section.Rows.Select(row => section.Columns.Zip(row).ToDictionary(cell => cell.First.Key, cell => cell.Second.Raw)).ToList()),
        _json);

    /// <summary>One section below the other, each with its title and heads.</summary>
    public static string Csv(IReadOnlyList<HeldData> all)
    {
        var text = new StringBuilder(SafeCsv.Mark);
        foreach (var section in all)
        {
            text.Append(SafeCsv.Row([section.Title.ToString()])).Append(SafeCsv.Row(section.Columns.Select(c => c.Head.ToString())));
            foreach (var row in section.Rows)
            {
                text.Append(SafeCsv.Row(row.Select(value => value.Raw)));
            }

            text.Append("\r\n");
        }

        return text.ToString();
    }
}
