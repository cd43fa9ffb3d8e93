using System.Globalization;
using System.Text.RegularExpressions;
using LakMuang.Kernel;
using LakMuang.SignOn.Callers;
using LakMuang.Web.Api.Problems;

namespace LakMuang.Web.Api.Calls;

/// <summary>Holds the parameters of an address against the table: what is unknown, doubled or out of form is refused, and nothing is guessed.</summary>
internal sealed partial class ReadQuery(Cursors cursors)
{
    public const string Cursor = "cursor";
    public const string Limit = "limit";

    private const int Longest = 200;

    private static readonly string[] _instants = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    private const int LongestCursor = 2_000;

    /// <param name="after">The place that the cursor names, or null at the beginning.</param>
    /// <returns>The first fault, or null.</returns>
    public Problem? Check(HttpContext http, Operation operation, ApiCaller caller, out string[]? after)
    {
        after = null;
        foreach (var (name, values) in http.Request.Query)
        {
            if (values is not [{ } value] || value.Any(c => char.IsControl(c) || char.IsSurrogate(c)))
            {
                return ApiProblems.BadQuery(Known(operation, name));
            }

            // Addresses end up in logs of others; searchPerson takes the number in its body.
            if (name != Cursor && CitizenIds().IsMatch(ThaiDigits.ToArabic(value)))
            {
                return ApiProblems.NumberInAddress(Known(operation, name));
            }

            if (operation.IsList && name == Cursor)
            {
                after = value.Length <= LongestCursor ? cursors.Open(value, http, operation, caller) : null;
                if (after is null)
                {
                    return ApiProblems.BadCursor;
                }
            }
            else if (!(operation.IsList && name == Limit ? IsLimit(value) : operation.Query.FirstOrDefault(q => q.Name == name) is { } known && IsOf(known, value)))
            {
                return ApiProblems.BadQuery(Known(operation, name));
            }
        }

        return operation.Query.FirstOrDefault(q => q.IsNeeded && !http.Request.Query.ContainsKey(q.Name)) is { } missing ? ApiProblems.BadQuery(missing.Name) : null;
    }

    /// <summary>An instant as RFC 3339 writes it; one without an offset is UTC, never this machine's own time.</summary>
    public static bool TryInstant(string value, out DateTimeOffset instant) =>
        DateTimeOffset.TryParseExact(value, _instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out instant);

    private static bool IsLimit(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= ApiCall.MostItems;

    private static bool IsOf(QueryParameter known, string value) => value.Length <= Longest && known switch
    {
        { Words.Count: > 0 } => known.Words.Contains(value),
        { Kind: QueryKind.Number } => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        { Kind: QueryKind.Day } => DateOnly.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        { Kind: QueryKind.Instant } => TryInstant(value, out _),
        _ => true,
    };

    // What a caller makes up is not said back.
    private static string Known(Operation operation, string name) =>
        name is Cursor or Limit || operation.Query.Any(q => q.Name == name) ? name : "?";

    [GeneratedRegex(@"(?<!\d)\d(?:[ -]?\d){12}(?!\d)")]
    private static partial Regex CitizenIds();
}
