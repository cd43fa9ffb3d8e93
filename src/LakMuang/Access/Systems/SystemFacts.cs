using LakMuang.Kernel;

namespace LakMuang.Access.Systems;

/// <summary>A system was entered as a draft.</summary>
public sealed record SystemAdded(string System) : Fact;

/// <param name="Fields">Names of what differs, separated by blanks.</param>
public sealed record SystemChanged(string System, string Fields) : Fact;

/// <summary>A system stands in another state from now on.</summary>
public sealed record SystemMoved(string System, SystemState To, LetterId Letter) : Fact;

public sealed record SystemStepProposed(Guid Step, string System, SystemState To, LetterId Letter, DateOnly On) : Fact;

public sealed record SystemStepDecided(Guid Step, string System, SystemState To, StepState State) : Fact;

/// <summary>Somebody tried to confirm alone what two operators must do.</summary>
public sealed record SystemStepRefused(Guid Step, string Code) : Fact
{
    public override Outcome Outcome => Outcome.Refused;

    public override string? Because => Code;
}

/// <param name="Added">Agencies that came to the pilot.</param>
/// <param name="Removed">Agencies that left it.</param>
public sealed record PilotChanged(string System, int Added, int Removed, LetterId Letter) : Fact;

/// <summary>The entry address of a system was called.</summary>
public sealed record EntryChecked(string System, bool Answered) : Fact;
