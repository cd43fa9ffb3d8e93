using LakMuang.Agencies.Contracts;

namespace LakMuang.Agencies;

/// <summary>What was typed, taken apart once, and how well an agency answers it.</summary>
internal sealed class AgencyQuestion
{
    private const int Longest = 100;
    private const int MostTerms = 6;
    private const int LongestTerm = 40;

    private readonly AgencyType[]? _types;
    private readonly string? _code;
    private readonly (string Exact, string Toneless)[] _terms;
    private readonly string _whole;

    private AgencyQuestion(AgencyType[]? types, string? code, (string, string)[] terms, string whole) =>
        (_types, _code, _terms, _whole) = (types, code, terms, whole);

    public bool IsEmpty => _types is null && _code is null && _terms.Length == 0;

    public bool NamesKind => _types is not null;

    public static AgencyQuestion Of(string? typed)
    {
        var text = AgencyWords.Clean(typed is { Length: > Longest } ? typed[..Longest] : typed);
        var (types, rest) = AgencyWords.Kind(text);
        var words = rest.Split([' ', ',', '/'], StringSplitOptions.RemoveEmptyEntries);
        var code = words.Select(AgencyWords.Bare).FirstOrDefault(word => word.Length >= 2 && word.All(char.IsAsciiDigit));
        var terms = words.Select(AgencyWords.Place).Select(AgencyWords.Bare)
            .Where(word => word.Length > 0 && !word.All(char.IsAsciiDigit))
            .Take(MostTerms)
            .Select(word => word.Length > LongestTerm ? word[..LongestTerm] : word)
            .Select(word => (word, AgencyWords.Toneless(word)))
            .ToArray();
        return new(types, code, terms, AgencyWords.Toneless(AgencyWords.Bare(text)));
    }

    public bool IsOfKind(IndexedAgency agency) => _types is null || _types.Contains(agency.Type);

    /// <returns>0 for an agency that is not meant; more is better.</returns>
    public int Score(IndexedAgency agency)
    {
        var score = 1;
        if (_code is not null)
        {
            var code = agency.Code;
            var found = code == _code ? 200 : code.StartsWith(_code, StringComparison.Ordinal) ? 150
                // The department's open data has lost the leading zero of its codes.
                : code[0] == '0' && code.AsSpan(1).StartsWith(_code) ? 120 : 0;
            if (found == 0)
            {
                return 0;
            }

            score += found;
        }

        foreach (var (exact, toneless) in _terms)
        {
            var found = Term(agency, exact, toneless);
            if (found == 0)
            {
                return 0;
            }

            score += found;
        }

        return score;
    }

    /// <summary>For words that were typed without the spaces between them.</summary>
    public int ScoreWhole(IndexedAgency agency) => _whole.Length >= 4 && agency.All.Contains(_whole, StringComparison.Ordinal) ? 1 : 0;

    private static int Term(IndexedAgency agency, string exact, string toneless)
    {
        var name = exact == agency.Name ? 100
            : toneless == agency.NameToneless ? 95
            : agency.NameToneless.StartsWith(toneless, StringComparison.Ordinal) ? 80
            : toneless.Length > 1 && agency.NameToneless.Contains(toneless, StringComparison.Ordinal) ? 60
            : agency.English.Contains(exact, StringComparison.Ordinal) && exact.Length > 2 ? 55
            : 0;
        if (name >= 80)
        {
            return name;
        }

        var place = exact == agency.District ? 59 : exact == agency.Province ? 50
            : exact.Length > 1 && agency.District.StartsWith(exact, StringComparison.Ordinal) ? 40
            : exact.Length > 1 && agency.Province.StartsWith(exact, StringComparison.Ordinal) ? 35
            : 0;
        if (Math.Max(name, place) is > 0 and var certain)
        {
            return certain;
        }

        // One slip in four letters: Thai names of places are short, and with more nearly everything looks like everything.
        var slips = Slips.Count(toneless, agency.NameToneless, Math.Min(toneless.Length / 4, 3));
        return slips is { } few ? 45 - (10 * few) : 0;
    }
}
