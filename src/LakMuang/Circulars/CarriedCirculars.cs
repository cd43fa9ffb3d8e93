using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Circulars;

/// <summary>Who wrote, sent and acknowledged is the same human being under one record.</summary>
internal sealed class CarriedCirculars : ICarriesPeople
{
    public IReadOnlyCollection<PersonColumn> Columns { get; } =
    [
        new("circular", "written_by", Fate.Follows),
        new("circular", "sent_by", Fate.Follows),
        new("circular_copy", "acknowledged_by", Fate.Follows),
    ];

    public Task SettleAsync(Act act, Carrying carrying, CancellationToken ct) => Task.CompletedTask;
}
