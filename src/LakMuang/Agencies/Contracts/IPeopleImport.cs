using LakMuang.Kernel;

namespace LakMuang.Agencies.Contracts;

/// <summary>A person and a post, as a row of a file names them. Null leaves what is there.</summary>
/// <param name="Number">Of the row in its file.</param>
/// <param name="From">The first day of the post, or null for today.</param>
public sealed record PersonRow(
    int Number, CitizenId CitizenId, PersonName Name, DateOnly? BirthDate, bool IsElected, EmailAddress? Email, string? Mobile,
    AgencyId Agency, AppointmentKind Kind, string Position, string Unit, Office? Office, DateOnly? From, DateOnly? Until);

/// <summary>A post that a right can rest on.</summary>
/// <param name="Until">The last day, or null.</param>
public sealed record PostOfRow(PersonId Person, Guid Appointment, DateOnly From, DateOnly? Until, DateOnly? RetiresOn);

/// <summary>Many people at once, by the same rules as one by one. Everything happens within the caller's transaction.</summary>
/// <remarks>
/// People are found by their citizen ID: whoever proved it, or else those of the row's agency who only gave it. An import proves nothing:
/// newcomers' numbers stay unproved and reserve nothing, and what ThaID proved, or the person verified, is not changed.
/// </remarks>
public interface IPeopleImport
{
    /// <returns>One verdict for each row, in order.</returns>
    Task<IReadOnlyList<RowVerdict>> JudgeAsync(IReadOnlyList<PersonRow> rows, DateOnly today, CancellationToken ct);

    /// <summary>Writes the rows that add or change. They are judged anew, and written only if they would still do what was shown.</summary>
    /// <param name="shown">The verdicts of the dry run, in order.</param>
    /// <returns>What was done. Rows that would do something else by now are left out.</returns>
    Task<IReadOnlyList<CarriedRow>> CarryOutAsync(
        Act act, LetterId letter, IReadOnlyList<PersonRow> rows, IReadOnlyList<RowVerdict> shown, CancellationToken ct);

    /// <summary>Takes back what nobody has touched since.</summary>
    /// <param name="inUse">Appointments that rights rest on, and people with accounts: they stay.</param>
    /// <returns>The numbers of the rows that were taken back.</returns>
    Task<IReadOnlySet<int>> UndoAsync(Act act, IReadOnlyList<RowToUndo> rows, IReadOnlySet<Guid> inUse, CancellationToken ct);

    /// <summary>The post that the person of a number holds in an agency today, the main one first; null for none. One for each pair, in order.</summary>
    Task<IReadOnlyList<PostOfRow?>> PostsAsync(IReadOnlyList<(CitizenId CitizenId, AgencyId Agency)> pairs, CancellationToken ct);

    /// <summary>
    /// The person of a number: whoever proved it, or else one who only gave it and holds or held a post in that agency; null for nobody. One for each pair, in order.
    /// </summary>
    Task<IReadOnlyList<PersonId?>> PeopleOfAsync(IReadOnlyList<(CitizenId CitizenId, AgencyId Agency)> pairs, CancellationToken ct);
}

public sealed record PersonCorrected(PersonId Person, string Fields) : Fact
{
    public override PersonId? Subject => Person;
}

public sealed record PostCorrected(PersonId Person, AgencyId Agency, Guid Appointment, string Fields) : Fact
{
    public override PersonId? Subject => Person;
}

/// <summary>An imported post that nobody had touched was taken back.</summary>
public sealed record ImportedPostTakenBack(PersonId Person, AgencyId Agency, Guid Appointment) : Fact
{
    public override PersonId? Subject => Person;
}

/// <summary>An imported person whom nobody had touched was taken back: the record is gone.</summary>
public sealed record ImportedPersonTakenBack(PersonId Person) : Fact
{
    public override PersonId? Subject => Person;
}
