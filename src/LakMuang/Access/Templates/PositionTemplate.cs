using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Access.Templates;

/// <summary>The groups that people in a position usually need: proposed to whoever decides, and never given by themselves (L2-1).</summary>
/// <remarks>Ended and never deleted, so that it can be told what was proposed at a time.</remarks>
public sealed class PositionTemplate : Entity
{
    private PositionTemplate()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>How the name of the post begins, such as นักวิชาการเงินและบัญชี: grades stand behind it.</summary>
    public string Position { get; private init; } = "";

    /// <summary>The kind of appointment, or null for any.</summary>
    public AppointmentKind? Kind { get; private init; }

    /// <summary>Types of agency, by the names of <see cref="AgencyType"/>; empty for all.</summary>
    public string[] Types { get; private init; } = [];

    /// <summary>Codes of the groups.</summary>
    public string[] Groups { get; private init; } = [];

    public LetterId Letter { get; private init; }

    public PersonId? AddedBy { get; private init; }

    public DateTimeOffset AddedAt { get; private init; }

    public DateTimeOffset? EndedAt { get; private set; }

    public PersonId? EndedBy { get; private set; }

    internal static PositionTemplate Add(Act act, string position, AppointmentKind? kind, string[] types, string[] groups, LetterId letter)
    {
        var template = new PositionTemplate
        {
            Position = position,
            Kind = kind,
            Types = types,
            Groups = groups,
            Letter = letter,
            AddedBy = act.By,
            AddedAt = act.At,
        };
        template.Raise(new PositionTemplateAdded(template.Id, letter));
        return template;
    }

    internal void End(Act act)
    {
        if (EndedAt is null)
        {
            (EndedAt, EndedBy) = (act.At, act.By);
            Raise(new PositionTemplateEnded(Id));
        }
    }

    /// <summary>Whether it is about a post of this name and kind in an agency of this type.</summary>
    internal bool Covers(string position, AppointmentKind kind, AgencyType type) =>
        ServesType(type) && (Kind is null || Kind == kind) && position.StartsWith(Position, StringComparison.Ordinal);

    internal bool ServesType(AgencyType type) => Types.Length == 0 || Types.Contains(type.ToString());
}

public sealed record PositionTemplateAdded(Guid Template, LetterId Letter) : Fact;

public sealed record PositionTemplateEnded(Guid Template) : Fact;
