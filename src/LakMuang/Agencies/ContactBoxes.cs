using LakMuang.Agencies.Contracts;
using LakMuang.Secrets;

namespace LakMuang.Agencies;

internal sealed class ContactBoxes(Vault vault) : IContactBoxes
{
    public string? Email(Sealed? box) => Open(box, Person.EmailColumn);

    public string? Mobile(Sealed? box) => Open(box, Person.MobileColumn);

    public string? CitizenId(Sealed? box) => Open(box, Person.CitizenIdColumn);

    private string? Open(Sealed? box, string column) => box is null ? null : vault.Open(box, column);
}
