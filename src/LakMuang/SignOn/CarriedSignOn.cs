using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.SignOn;

/// <summary>What linked systems were told of the old record stays true of it: sessions and tokens are dead by its epoch, and its names are given to nobody else.</summary>
internal sealed class CarriedSignOn : ICarriesPeople
{
    public IReadOnlyCollection<PersonColumn> Columns { get; } =
    [
        new("system_session", "person", Fate.Stays),
        new("token_family", "person", Fate.Stays),
        new("logout_delivery", "person", Fate.Stays),
        new("subject", "person", Fate.Stays),
        new("client_permit", "given_by", Fate.Follows),
    ];

    public Task SettleAsync(Act act, Carrying carrying, CancellationToken ct) => Task.CompletedTask;
}
