using System.Globalization;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.SignOn.Callers;
using LakMuang.Web.Api.Calls;

namespace LakMuang.Web.Api;

/// <summary>One call of an operation: who, for which agency, and what the address says.</summary>
internal sealed class ApiCall(HttpContext http, Operation operation, ApiCaller caller, Act act, AgencyFacts? agency)
{
    public const int MostItems = 200;
    private const int UsualItems = 50;

    public Act Act => act;

    public ApiCaller Caller => caller;

    public HttpContext Http => http;

    public CancellationToken Ct => http.RequestAborted;

    /// <exception cref="InvalidOperationException">The path of the operation names no agency.</exception>
    public AgencyFacts Agency => agency ?? throw new InvalidOperationException($"{operation.Id} is about no agency.");

    /// <summary>Null where the path names none.</summary>
    public AgencyId? Place => agency?.Id;

    /// <summary>The version that the caller has seen, without quotes, or null.</summary>
    public string? Seen { get; init; }

    /// <summary>The version of what is answered, for the header ETag.</summary>
    public string? Version { get; set; }

    /// <summary>The address of what was made, below /api/v1. Every answer 201 has one (RFC 9110 section 15.3.2).</summary>
    public string? Location { get; set; }

    /// <param name="below">What follows the agency of the path.</param>
    public Result<Made> Made(Result<Guid> made, Func<Guid, string> below)
    {
        if (!made.Ok(out var id, out var problem))
        {
            return problem;
        }

        Location = $"/agencies/{Agency.Code}/{below(id)}";
        return new Made(id);
    }

    /// <summary>What else stands in the way, beside the problem that is answered.</summary>
    public IReadOnlyList<Problem> MoreProblems { get; private set; } = [];

    public int Limit => Query("limit") is { } text && int.TryParse(text, CultureInfo.InvariantCulture, out var limit) ? limit : UsualItems;

    public T Use<T>() where T : notnull => http.RequestServices.GetRequiredService<T>();

    public Guid Id(string name) => Guid.Parse((string)http.GetRouteValue(name)!);

    public PersonId Person => new(Id("person"));

    /// <summary>Checked by the table before: only what the operation names, once, and of its kind.</summary>
    public string? Query(string name) => http.Request.Query.TryGetValue(name, out var value) ? value.ToString() : null;

    public T? Word<T>(string name) where T : struct, Enum =>
        Query(name) is { } word ? Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => ApiJson.Name($"{value}") == word) : null;

    /// <summary>Where to go on, as the last line of the portion before said it; null at the beginning.</summary>
    public IReadOnlyList<string>? After { get; init; }

    public Listed<TItem> Listed<TLine, TItem>(Portion<TLine> portion, Func<TLine, TItem> map, Func<TLine, IEnumerable<object>> place) => new(
        [.. portion.Lines.Select(map)],
        portion is { HasMore: true, Lines: [.., var last] }
            ? Use<Cursors>().Seal(this, operation, [.. place(last).Select(part => Convert.ToString(part, CultureInfo.InvariantCulture)!)])
            : null);

    /// <summary>All problems at once, so that nobody corrects a body one error after another.</summary>
    public Result<T> Refuse<T>(IReadOnlyList<Problem> problems)
    {
        MoreProblems = [.. problems.Skip(1)];
        return problems[0];
    }
}
