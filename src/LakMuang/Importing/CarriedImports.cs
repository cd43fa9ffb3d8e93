using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Importing;

/// <summary>Who brought a file in follows. A row keeps the record that it made: taking the file back must not take the other one away.</summary>
internal sealed class CarriedImports : ICarriesPeople
{
    public IReadOnlyCollection<PersonColumn> Columns { get; } =
    [
        new("import", "by_person", Fate.Follows),
        new("import_row", "person", Fate.Stays),
    ];

    public Task SettleAsync(Act act, Carrying carrying, CancellationToken ct) => Task.CompletedTask;
}
