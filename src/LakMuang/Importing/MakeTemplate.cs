using System.Text;
using LakMuang.Importing.Kinds;
using LakMuang.Kernel;

namespace LakMuang.Importing;

/// <summary>An empty file with the heads that are understood and one row that shows how to fill it in.</summary>
public sealed class MakeTemplate(IServiceProvider services)
{
    /// <returns>CSV in UTF-8, in the language of the request.</returns>
    public byte[] Run(ImportKind kind)
    {
        var columns = ImportKinds.Of(services, kind).Columns;
        return Encoding.UTF8.GetBytes(
            SafeCsv.Mark + SafeCsv.Row(columns.Select(c => c.Head.ToString())) + SafeCsv.Row(columns.Select(c => c.Sample)));
    }

    /// <summary>What a kind needs and what it may have, for the page.</summary>
    public IReadOnlyList<Column> ColumnsOf(ImportKind kind) => ImportKinds.Of(services, kind).Columns;
}
