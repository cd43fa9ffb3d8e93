using LakMuang.Agencies.Contracts;
using LakMuang.Audit;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Agencies;

/// <summary>What was done for an agency; what the offices above did there can be seen alone (L2-1).</summary>
[ForAgency(AgencyTask.ReadPeople)]
public sealed class HistoryModel(ListAgencyHistory list, HistoryNames names, ActOfRequest act) : PageModel
{
    [FromQuery(Name = "by")]
    public string? AskedBy { get; set; }

    [FromQuery(Name = "before")]
    public string? AskedBefore { get; set; }

    public bool OnlyAbove => AskedBy == "above";

    public long? Before => long.TryParse(AskedBefore, out var id) && id > 0 ? id : null;

    public IReadOnlyList<AgencyHistoryLine> Lines { get; private set; } = [];

    public bool HasMore { get; private set; }

    public NamesOfHistory Names { get; private set; } = NamesOfHistory.None;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var agency = HttpContext.Agency().Id;
        if (!(await list.RunAsync(act.ForAgency(), agency, WordsOfAgencyHistory.Kinds, OnlyAbove, Before, ct)).Ok(out var found, out var problem))
        {
            return this.Refuse(problem);
        }

        HasMore = found.Count > ListAgencyHistory.PageSize;
        Lines = [.. found.Take(ListAgencyHistory.PageSize)];
        Names = await names.OfAsync(Lines, ct);
        return Page();
    }
}

/// <param name="Posts">Where those who did something work, in words.</param>
public sealed record NamesOfHistory(
    IReadOnlyDictionary<PersonId, PersonTraits> People, IReadOnlyDictionary<PersonId, Text> Posts, IReadOnlyDictionary<LetterId, LetterFacts> Letters)
{
    public static NamesOfHistory None { get; } =
        new(new Dictionary<PersonId, PersonTraits>(), new Dictionary<PersonId, Text>(), new Dictionary<LetterId, LetterFacts>());
}

/// <summary>The names that a history speaks of, asked for once a page.</summary>
public sealed class HistoryNames(IPeople people, ILetters letters)
{
    public async Task<NamesOfHistory> OfAsync(IReadOnlyList<AgencyHistoryLine> lines, CancellationToken ct)
    {
        var doers = lines.Select(l => l.By).OfType<PersonId>().Distinct().ToList();
        var everybody = await people.TraitsOfAsync([.. lines.Select(l => l.Subject).OfType<PersonId>().Union(doers)], ct);
        return new(everybody, await people.WorkplacesOfAsync(doers, ct), await letters.OfAsync([.. lines.Select(l => l.Authority).OfType<LetterId>().Distinct()], ct));
    }
}
