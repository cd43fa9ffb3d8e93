using LakMuang.Kernel;
using LakMuang.Secrets;

namespace LakMuang.Importing;

public enum ImportKind
{
    Agencies,
    People,

    /// <summary>Rights of an older system, under a migration order.</summary>
    Grants,

    /// <summary>Rights that somebody decides on now, many at once under one letter.</summary>
    Rights,

    /// <summary>A linked system's own list of users, held against the rights.</summary>
    Accounts,
}

public enum ImportState
{
    /// <summary>The dry run is under way.</summary>
    Checking,

    /// <summary>The dry run is done; somebody decides.</summary>
    Ready,
    CarryingOut,
    Done,

    /// <summary>Stopped by somebody. What was carried out before stays, and can be taken back.</summary>
    Cancelled,
    TakingBack,
    TakenBack,

    /// <summary>It failed again and again, or whoever began it may not do it any more.</summary>
    Stopped,
}

/// <summary>A file of agencies, people or rights on its way in. Its rows lie beside it, sealed, for as long as they can be taken back.</summary>
/// <remarks>What is under way is moved by workers that hold a lease; what is decided, by people. Both write on conditions of the state.</remarks>
public sealed class Import : Entity
{
    public const string FileNameColumn = "import.file_name";
    public const string IgnoredColumn = "import.ignored";

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required ImportKind Kind { get; init; }

    public ImportState State { get; init; } = ImportState.Checking;

    /// <summary>The agency whose people they are; the root of the tree for imports of operators.</summary>
    public required AgencyId Agency { get; init; }

    /// <summary>The linked system whose list of users it is; null for other imports.</summary>
    public string? System { get; init; }

    /// <summary>Whether a list of users has all agencies of the system, as whoever brought it said; else those that it names.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether rows may name any agency; else only those whose guard lets the importer in.</summary>
    public required bool IsCentral { get; init; }

    /// <summary>Whoever began it; null for the command line.</summary>
    public required PersonId? By { get; init; }

    /// <summary>The level of the sign-in in which it was begun: what the guard is asked with while the worker is at it.</summary>
    public required int Level { get; init; }

    public required Sealed FileName { get; init; }

    /// <summary>Keyed hash of the bytes: the same file is recognised.</summary>
    public required byte[] Digest { get; init; }

    /// <summary>Heads of columns that nobody understands, by line.</summary>
    public required Sealed Ignored { get; init; }

    /// <summary>Rows in the file, without its head.</summary>
    public int Rows { get; init; }

    /// <summary>Rows that the present step has looked at.</summary>
    public int Seen { get; init; }

    /// <summary>Number of the last of them.</summary>
    public int At { get; init; }

    public int ToAdd { get; init; }

    public int ToChange { get; init; }

    public int Unchanged { get; init; }

    public int Wrong { get; init; }

    public int CarriedOut { get; init; }

    public int TakenBack { get; init; }

    /// <summary>The letter that it is carried out under (B-1); null before.</summary>
    public LetterId? Letter { get; init; }

    /// <summary>The day by which a real letter must be named for rights that rest on a migration order; null for other imports.</summary>
    public DateOnly? ConfirmBy { get; init; }

    public required DateTimeOffset BegunAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>The worker that is at it, and until when it is believed to live.</summary>
    public Guid? Worker { get; init; }

    public DateTimeOffset? WorkerUntil { get; init; }

    /// <summary>Turns that were begun since the last one that succeeded.</summary>
    public int Attempts { get; init; }
}

/// <summary>Where a row stands.</summary>
public enum RowState
{
    Waiting,
    CarriedOut,

    /// <summary>It would do something else by now than the dry run showed, so it was left out.</summary>
    LeftOut,
    TakenBack,

    /// <summary>It could not be taken back: somebody has changed the record since, or something rests on it.</summary>
    Kept,
}

/// <summary>One row of an import. Cells, verdict and what stood there before are personal data, and sealed.</summary>
public sealed class ImportRow
{
    public const string CellsColumn = "import_row.cells";
    public const string VerdictColumn = "import_row.verdict";
    public const string BeforeColumn = "import_row.before";

    public required Guid Import { get; init; }

    /// <summary>As the spreadsheet shows it.</summary>
    public required int Number { get; init; }

    public required byte[] Cells { get; init; }

    /// <summary>Keyed hash of what must not come twice in a file.</summary>
    public required byte[]? Key { get; init; }

    public Agencies.Contracts.RowStep? Step { get; init; }

    public byte[]? Verdict { get; init; }

    public RowState State { get; init; }

    public PersonId? Person { get; init; }

    public Guid? Record { get; init; }

    public bool AddedPerson { get; init; }

    public byte[]? Before { get; init; }

    /// <summary>PostgreSQL's id of the transaction that carried it out.</summary>
    public long? Writer { get; init; }
}

public sealed record ImportBegun(Guid Import, ImportKind Kind, AgencyId For, int Rows) : Fact;

public sealed record ImportDecided(Guid Import, ImportKind Kind, ImportState State) : Fact;

public sealed record ImportFinished(Guid Import, ImportKind Kind, ImportState State, int CarriedOut, int TakenBack) : Fact;
