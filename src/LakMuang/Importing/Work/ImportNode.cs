namespace LakMuang.Importing.Work;

/// <summary>Who holds the lease on an import: one for each running program.</summary>
public sealed class ImportNode
{
    public Guid Id { get; } = Guid.CreateVersion7();
}
