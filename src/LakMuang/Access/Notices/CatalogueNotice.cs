using LakMuang.Kernel;

namespace LakMuang.Access.Notices;

public enum NoticeKind
{
    /// <summary>A system is retired on a day.</summary>
    SystemRetires,

    /// <summary>The agency is no longer among those that try a system out.</summary>
    PilotEnds,

    /// <summary>A user group ends on a day, and its members move or lose their rights.</summary>
    GroupEnds,
}

/// <summary>What an agency is told about a system or group that its people hold rights in: once for the agency, however many rights there are.</summary>
public sealed class CatalogueNotice
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The step, plan or removal that it is about.</summary>
    public required Guid About { get; init; }

    public required NoticeKind Kind { get; init; }

    public required AgencyId Agency { get; init; }

    public required string System { get; init; }

    /// <summary>For the end of a group; else null.</summary>
    public string? Group { get; init; }

    /// <summary>The first day without it, in Bangkok.</summary>
    public required DateOnly On { get; init; }

    /// <summary>How many rights of the agency it was about when it was made.</summary>
    public required int Rights { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>When it was called off; null while it stands.</summary>
    public DateTimeOffset? OffAt { get; private set; }

    /// <summary>When the mails were promised: those about its end after it was called off. Null while they wait.</summary>
    public DateTimeOffset? ToldAt { get; set; }

    /// <summary>Who was told of it is told of this, too; nobody else.</summary>
    internal void CallOff(Act act) => (OffAt, ToldAt) = (act.At, ToldAt is null ? act.At : null);
}

/// <summary>Agencies get a notice about something that ends.</summary>
/// <param name="About">The step, plan or removal.</param>
public sealed record EndAnnounced(Guid About, NoticeKind Kind, string System, int Agencies) : Fact;

/// <summary>What was announced does not happen.</summary>
public sealed record EndCalledOff(Guid About, NoticeKind Kind, string System, int Agencies) : Fact;
