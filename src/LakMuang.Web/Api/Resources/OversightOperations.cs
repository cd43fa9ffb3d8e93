using System.Globalization;
using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight;
using LakMuang.Oversight.Contracts;

namespace LakMuang.Web.Api.Resources;

/// <param name="Nomination">What is to be decided, or null for a finding.</param>
/// <param name="Office">Who has to see to it now, or null.</param>
internal sealed record WorkItem(Guid Id, WorkKind Kind, AgencyItem Agency, DateTimeOffset Since, Guid? Nomination, AgencyItem? Office);

internal sealed record WorkCount(WorkKind Kind, int Count);

/// <param name="IsOffice">Whether other agencies stand below it.</param>
/// <param name="Agencies">Active ones below it, without itself; for an agency without anything below, itself.</param>
/// <param name="WithAdmin">Those that have an SSO admin who can work.</param>
/// <param name="Percent">0 to 100, rounded down.</param>
internal sealed record OverviewLine(AgencyItem Office, bool IsOffice, int Agencies, int WithAdmin, int Percent, IReadOnlyList<WorkCount> Work)
{
    public static OverviewLine Of(PictureLine l) => new(
        AgencyItem.Of(l.Office), l.IsOffice, l.Agencies, l.WithAdmin, l.Percent, [.. l.Work.OrderBy(w => w.Key).Select(w => new WorkCount(w.Key, w.Value))]);
}

internal sealed record OverviewPoint(DateOnly Day, double Percent);

/// <param name="IsKnown">False before the first night of a country too big to be looked at in the moment.</param>
/// <param name="All">Everything that the office looks after.</param>
/// <param name="Lines">Those that need help first come first.</param>
/// <param name="Direct">The offices directly below, counted themselves; or null.</param>
/// <param name="Trend">By week, the oldest first.</param>
internal sealed record OverviewItem(
    bool IsKnown, OverviewLine All, IReadOnlyList<OverviewLine> Lines, OverviewLine? Direct, IReadOnlyList<OverviewPoint> Trend, DateTimeOffset? ScannedAt);

/// <summary>What the agencies below an office need, and the picture of them (B-4).</summary>
internal static class OversightOperations
{
    private static readonly QueryParameter _named = new("named", new("ส่วนของชื่อหรือรหัสหน่วยงาน", "Part of an agency's name or code"), "ตัวอย่าง");

    public static readonly IReadOnlyList<Operation> All =
    [
        Operation.List("listWork", "/agencies/{agency}/work", ApiScopes.Oversee, new("งานของหน่วยงานในกำกับ ด่วนก่อน", "What the agencies below need, the most pressing first"), ListAsync)
            with { Task = AgencyTask.Oversee, Query = [_named, CommonQuery.Word<WorkKind>("kind", new("ชนิดของงาน", "Kind of work"))] },
        Operation.Get("getOverview", "/agencies/{agency}/overview", ApiScopes.Oversee,
            new("ภาพรวมของประเทศ จังหวัด หรืออำเภอ ที่ต้องช่วยก่อนอยู่บน", "The picture of the country, a province or a district: where help is needed first"), PictureAsync)
            with { Task = AgencyTask.Oversee },
    ];

    private static async Task<Result<Listed<WorkItem>>> ListAsync(ApiCall call)
    {
        (int, DateTimeOffset, Guid)? after = call.After is [var rank, var since, var id]
            ? (int.Parse(rank, CultureInfo.InvariantCulture), DateTimeOffset.Parse(since, CultureInfo.InvariantCulture), Guid.Parse(id)) : null;
        var found = await call.Use<ListBelow>().NextAsync(call.Act, call.Agency.Id, call.Query("named"), call.Word<WorkKind>("kind"), after, call.Limit, call.Ct);
        return found.Ok(out var portion, out var problem)
            ? call.Listed(
                portion, w => new WorkItem(w.Id, w.Kind, AgencyItem.Of(w.Agency), w.Since, w.Nomination, w.Office is { } office ? AgencyItem.Of(office) : null),
                w => [(int)w.Kind, $"{w.Since:O}", w.Id])
            : problem;
    }

    private static async Task<Result<OverviewItem>> PictureAsync(ApiCall call) =>
        (await call.Use<ShowPicture>().RunAsync(call.Act, call.Agency.Id, call.Ct)).Ok(out var p, out var problem)
            ? new OverviewItem(
                p.IsKnown, OverviewLine.Of(p.All), [.. p.Lines.Select(OverviewLine.Of)], p.Direct is { } direct ? OverviewLine.Of(direct) : null,
                [.. p.Trend.Select(t => new OverviewPoint(t.Day, t.Percent))], p.ScannedAt)
            : problem;
}
