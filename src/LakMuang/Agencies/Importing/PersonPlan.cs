using System.Globalization;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;

namespace LakMuang.Agencies.Importing;

/// <summary>What one row would do, with the columns that it would write.</summary>
internal sealed record PersonPlan(PersonRow Row, RowVerdict Verdict, KnownPerson? Known, PersonColumns? Person, PostColumns? Post)
{
    public bool ChangesPerson => Known is not null && Person is not null && Person != Known.Columns;

    public bool ChangesPost => Known?.Post is not null && Post is not null && Post != Known.Post;
}

/// <summary>Judges a row of people against who is known. It decides and writes nothing.</summary>
internal sealed class PlanPerson(Vault vault)
{
    private const int Oldest = 110;
    private const int Youngest = 15;

    public PersonPlan Of(PersonRow row, IReadOnlyList<KnownPerson> known, DateOnly today) => WrongDay(row, today) is { } wrong
        ? Refused(row, wrong)
        : known switch
        {
            [] => New(row),
            [var one] when one.Post is null => Posted(row, one),
            [var one] => Corrected(row, one),
            _ => Refused(row, ImportRefusals.SeveralPeople),
        };

    private static PersonPlan Refused(PersonRow row, Problem problem) => new(row, RowVerdict.Wrong(problem), null, null, null);

    private static Problem? WrongDay(PersonRow row, DateOnly today)
    {
        if (row.BirthDate is { } born && (born > today.AddYears(-Youngest) || born < today.AddYears(-Oldest)))
        {
            return ImportRefusals.OddBirthDate(born);
        }

        var retires = row is { BirthDate: { } birth, IsElected: false } ? Retirement.LastDay(birth) : (DateOnly?)null;
        return retires < today ? ImportRefusals.Retired(retires.Value)
            : row.Until is { } until && until < (row.From ?? today) ? ImportRefusals.EndsBeforeItBegins
            : row.Until > retires ? ImportRefusals.BeyondRetirement(retires!.Value)
            : null;
    }

    private PersonPlan New(PersonRow row) => new(
        row, new(RowStep.Add, []), null,
        new(
            row.Name, Box(row.BirthDate), row.BirthDate is { } born ? Retirement.LastDay(born) : null,
            row.Email is { } email ? vault.Seal(email.Value, Person.EmailColumn).Box : null,
            row.Mobile is { } mobile ? vault.Seal(mobile, Person.MobileColumn).Box : null),
        PostOf(row));

    /// <summary>Somebody known who gets a post here. Nothing else of theirs is touched: they may belong to others.</summary>
    private static PersonPlan Posted(PersonRow row, KnownPerson one) =>
        one.WorksElsewhere && row.Kind is AppointmentKind.Substantive ? Refused(row, ImportRefusals.WorksElsewhere)
        : !row.IsElected && row.Until > one.Columns.RetiresOn ? Refused(row, ImportRefusals.BeyondRetirement(one.Columns.RetiresOn!.Value))
        : new(row, new(RowStep.Add, [], null, ImportNotes.PostOnly), one, null, PostOf(row));

    private PersonPlan Corrected(PersonRow row, KnownPerson one)
    {
        var post = one.Post!;
        if (row.From is { } from && from != one.PostFrom)
        {
            return Refused(row, ImportRefusals.OtherFirstDay(one.PostFrom!.Value));
        }

        if (row.Until is { } until && until > (post.Until ?? DateOnly.MaxValue))
        {
            return Refused(row, ImportRefusals.LaterLastDay(post.Until!.Value));
        }

        var compare = new Comparison(vault);
        var person = compare.Person(row, one);
        var next = compare.Post(row, post);
        var step = compare.Changes.Count == 0 ? RowStep.Unchanged : RowStep.Change;
        return new(row, new(step, compare.Changes, null, compare.Note), one, person, next);
    }

    private static PostColumns PostOf(PersonRow row) => new(row.Position, row.Unit, row.Office, row.Until);

    private byte[]? Box(DateOnly? day) =>
        day is { } birth ? vault.Seal(birth.ToString("O", CultureInfo.InvariantCulture), Person.BirthDateColumn).Box : null;
}
