using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;

namespace LakMuang.Credentials;

/// <summary>A password of an unproved record never opens a proved account: it ends with its record.</summary>
internal sealed class CarriedCredentials(LakMuangDb db) : ICarriesPeople
{
    public IReadOnlyCollection<PersonColumn> Columns { get; } =
    [
        new("mobile_check", "person", Fate.Ends),
        new("password", "person", Fate.Ends),
        new("password_renewal", "person", Fate.Ends),
        new("sign_in_attempt", "person", Fate.Stays),
    ];

    public async Task SettleAsync(Act act, Carrying carrying, CancellationToken ct)
    {
        await db.ChangeAsync("DELETE FROM mobile_check WHERE person = $1", ct, carrying.Gone.Value);
        await db.ChangeAsync("DELETE FROM password WHERE person = $1", ct, carrying.Gone.Value);
        await db.ChangeAsync("DELETE FROM password_renewal WHERE person = $1", ct, carrying.Gone.Value);
    }
}
