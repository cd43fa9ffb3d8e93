using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Importing.Kinds;
using LakMuang.Kernel;

namespace LakMuang.Importing.Reconciling;

/// <summary>Holds a portion of a system's own list against the rights that are in force today.</summary>
internal sealed class CompareAccounts(IRightsInSystem rights, IPeopleImport people, IAgencyFacts agencies, Reach reach)
{
    /// <returns>One for each row, in order.</returns>
    public async Task<IReadOnlyList<ComparedRow>> OfAsync(Frame frame, IReadOnlyList<CellRow> rows, CancellationToken ct)
    {
        // Where an agency brings the list and no row names one, its own is meant.
        var own = frame.Import.IsCentral ? null : (await agencies.OfAsync([frame.Import.Agency], ct))[frame.Import.Agency].Code;
        var read = rows.Select(row => (Row: row, Cells: new CellReading(AccountColumns.All, row.Cells, frame.Today)))
            .Select(x => (x.Row, Account: ListedAccount.Read(x.Cells), x.Cells.Problem)).ToList();
        var codes = read.Select(x => x.Account is null ? null : x.Account.Code.Length == 0 ? own : AgencyCode.Read(x.Account.Code)).ToList();
        var reached = await reach.LeadingAsync(frame, codes.OfType<string>(), ct);
        var places = codes.ConvertAll(code => code is not null && reached.TryGetValue(code, out var agency) && (own is null || agency == frame.Import.Agency) ? agency : (AgencyId?)null);

        var asked = Enumerable.Range(0, read.Count).Where(at => read[at].Account is not null && places[at] is not null).ToList();
        var found = await people.PeopleOfAsync([.. asked.Select(at => (CitizenId.OrNull(read[at].Account!.Number)!.Value, places[at]!.Value))], ct);
        var persons = asked.Zip(found).ToDictionary(x => x.First, x => x.Second);
        var held = (await rights.OfAsync(frame.Import.System!, [.. found.OfType<PersonId>().Distinct()], ct)).ToLookup(r => (r.Holder, r.Agency));
        return [.. read.Select((x, at) => Compare(frame, x.Row, x.Account, x.Problem, places[at], persons.GetValueOrDefault(at), held) with { Place = x.Account is null ? null : places[at] })];
    }

    private static ComparedRow Compare(
        Frame frame, CellRow row, ListedAccount? account, Problem? problem, AgencyId? place, PersonId? person, ILookup<(PersonId, AgencyId), HeldRight> held)
    {
        if (account is null || (place is null && !frame.Import.IsCentral))
        {
            return new(row, account, problem ?? KindRefusals.NoAgency, frame.Import.Agency, null, null, []);
        }

        if (!account.IsOpen)
        {
            return new(row, account, null, place ?? frame.Import.Agency, person, null, []);
        }

        if (place is not { } agency || person is not { } owner)
        {
            return new(row, account, null, place ?? frame.Import.Agency, null, place is null ? DifferenceKind.UnknownAgency : DifferenceKind.UnknownPerson, []);
        }

        var own = held[(owner, agency)].ToList();
        DifferenceKind? kind = own.Count == 0 ? DifferenceKind.AccountWithoutRight
            : account.Group.Length > 0 && !own.Exists(r => Is(account.Group, r)) ? DifferenceKind.OtherGroup
            : null;

        // A right in another group has its account all the same: one difference, and not two.
        return new(row, account, null, agency, owner, kind, [.. own.Where(r => kind is not null || account.Group.Length == 0 || Is(account.Group, r)).Select(r => r.Grant)]);
    }

    /// <summary>Whether a list means this right by the name of a group: its code, or its name in Thai or English.</summary>
    internal static bool Is(string typed, HeldRight right) =>
        string.Equals(typed, right.Group, StringComparison.OrdinalIgnoreCase) || typed == right.GroupName.Th || string.Equals(typed, right.GroupName.En, StringComparison.OrdinalIgnoreCase);
}
