using System.Globalization;
using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight;
using LakMuang.Oversight.Contracts;

namespace LakMuang.Web.Api.Resources;

/// <param name="Nomination">What is to be decided, or null for a finding.</param>
/// <param name="Office">Who has to see to it now, or null.</param>
internal sealed record WorkItem(Guid Id, WorkKind Kind, AgencyItem Agency, DateTimeOffset Since, Guid? Nomination, AgencyItem? Office);

/// <summary>What the agencies below an office need (B-4).</summary>
internal static class OversightOperations
{
    private static readonly QueryParameter _named = new("named", new("ส่วนของชื่อหรือรหัสหน่วยงาน", "Part of an agency's name or code"), "ตัวอย่าง");

    public static readonly IReadOnlyList<Operation> All =
    [
        Operation.List("listWork", "/agencies/{agency}/work", ApiScopes.Oversee, new("งานของหน่วยงานในกำกับ ด่วนก่อน", "What the agencies below need, the most pressing first"), ListAsync)
            with { Task = AgencyTask.Oversee, Query = [_named, CommonQuery.Word<WorkKind>("kind", new("ชนิดของงาน", "Kind of work"))] },
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
}
