using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Handovers;

/// <summary>Handovers name the record that lives on.</summary>
internal sealed class CarriedHandovers : ICarriesPeople
{
    public IReadOnlyCollection<PersonColumn> Columns { get; } =
    [
        new("handover", "from_person", Fate.Follows),
        new("handover", "started_by", Fate.Follows),
        new("handover", "decided_by", Fate.Follows),
        new("handover_leg", "to_person", Fate.Follows),
        new("handover_leg", "planned_by", Fate.Follows),
        new("headship_vacancy", "last_head", Fate.Follows),
    ];

    public Task SettleAsync(Act act, Carrying carrying, CancellationToken ct) => Task.CompletedTask;
}
