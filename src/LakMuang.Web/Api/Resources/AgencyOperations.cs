using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Web.Api.Problems;

namespace LakMuang.Web.Api.Resources;

internal static class AgencyOperations
{
    private static readonly QueryParameter _below = new("below", new("รหัสหน่วยงานที่กำกับ: เฉพาะหน่วยงานใต้หน่วยงานนั้น", "Code of an office: only the agencies below it"), "3601");

    private static readonly QueryParameter _named = new("named", new("ชื่อ ชื่อย่อ หรือรหัส", "A name, an abbreviation or a code"), "ทต.ตัวอย่าง");

    public static readonly IReadOnlyList<Operation> All =
    [
        Operation.List("listAgencies", "/agencies", ApiScopes.Agencies, new("รายชื่อหน่วยงาน เรียงตามรหัส", "Agencies, by code"), ListAsync) with { Query = [_named, _below] },
        Operation.Get("getAgency", "/agencies/{agency}", ApiScopes.Agencies, new("หน่วยงานหนึ่งแห่ง", "One agency"), GetAsync),
    ];

    private static async Task<Result<Listed<AgencyItem>>> ListAsync(ApiCall call)
    {
        AgencyId? below = null;
        if (call.Query("below") is { } code)
        {
            if (await call.Use<IAgencyTree>().FindAsync(code, call.Ct) is not { } top)
            {
                return ApiProblems.BadQuery("below");
            }

            below = top.Id;
        }

        var found = await call.Use<IAgencySearch>().NextAsync(call.Query("named"), below, call.After?[0], call.Limit, call.Ct);
        return call.Listed(found, AgencyItem.Of, agency => [agency.Code]);
    }

    private static Task<Result<AgencyItem>> GetAsync(ApiCall call) => Task.FromResult<Result<AgencyItem>>(AgencyItem.Of(call.Agency));
}
