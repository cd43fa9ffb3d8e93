using System.Text;
using LakMuang.Kernel;
using LakMuang.Staff.Past;

namespace LakMuang.Web.Pages.Staff;

/// <summary>The people of a day as a file for spreadsheets: one row for each right, one for whoever has none.</summary>
internal static class DayFile
{
    private static readonly Text[] _head =
    [
        DayWords.Name, DayWords.Position, DayWords.Unit, DayWords.Kind, DayWords.System, DayWords.Right, Words.Letter, DayWords.State,
    ];

    public static string Of(IReadOnlyList<DayOfAgency> pages)
    {
        var text = new StringBuilder(SafeCsv.Mark).Append(SafeCsv.Row(_head.Select(h => h.ToString())));
        foreach (var page in pages)
        {
            foreach (var one in page.People)
            {
                // What somebody was; several posts of one day stand in one cell.
                string[] who =
                [
                    one.Who.Name.Full.ToString(), string.Join("; ", one.Who.Posts.Select(p => p.Position)), string.Join("; ", one.Who.Posts.Select(p => p.Unit).Distinct()),
                    string.Join("; ", one.Who.Posts.Select(p => Words.Of(p.Kind).ToString()).Distinct()),
                ];
                foreach (var right in one.Rights)
                {
                    text.Append(SafeCsv.Row(
                    [
                        .. who, right.Right.SystemName.ToString(), right.Right.GroupName.ToString(), page.Letters.GetValueOrDefault(right.Right.Letter)?.Number ?? "",
                        DayWords.InLine(right),
                    ]));
                }

                if (one.Rights.Count == 0)
                {
                    text.Append(SafeCsv.Row([.. who, "", "", "", DayWords.NoRights.ToString()]));
                }
            }
        }

        return text.ToString();
    }
}
