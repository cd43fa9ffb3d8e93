using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Joining;

/// <summary>Registrations, invitations and activation codes name the record that lives on.</summary>
internal sealed class CarriedJoining : ICarriesPeople
{
    public IReadOnlyCollection<PersonColumn> Columns { get; } =
    [
        new("registration", "person", Fate.Follows),
        new("registration", "decided_by", Fate.Follows),
        new("invitation", "invited_by", Fate.Follows),
        new("activation_code", "made_by", Fate.Follows),
        new("activation_code", "used_by", Fate.Follows),
        new("office_letterhead", "set_by", Fate.Follows),
    ];

    public Task SettleAsync(Act act, Carrying carrying, CancellationToken ct) => Task.CompletedTask;
}
