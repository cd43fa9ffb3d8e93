using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff;

namespace LakMuang.Web.Pages.Staff;

/// <summary>What can be done from the page of a person, beside stopping them: one line for each page.</summary>
/// <param name="Path">Behind the address of the person.</param>
internal sealed record PersonLink(string Path, string Icon, Text Label)
{
    public static IEnumerable<PersonLink> Of(StaffMember member) =>
        !member.IsManageable ? [] :
        [
            .. member is { Account: AccountState.Active, Belonging: Belonging.Present } ? [new PersonLink("rights/new", "key", Granting.GrantingWords.Give)] : Array.Empty<PersonLink>(),
            new("edit", "edit", CareWords.Edit),
            .. member.Account is AccountState.Active ? [new PersonLink("access", "key", CareWords.Access)] : Array.Empty<PersonLink>(),
        ];
}
