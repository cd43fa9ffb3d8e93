using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Joining.Decisions;

/// <summary>An applicant whom ThaID proved, and whom an import has entered before: they take that record, with its posts, and no second one is made.</summary>
public sealed class AdmitImported(IPersonRecords records, IAccounts accounts, IPosts posts)
{
    /// <returns>The record, or null where there is none that nobody uses. Written at once: within the transaction of the decision, and gone with it.</returns>
    internal async Task<PersonId?> TakeAsync(Newcomer newcomer, AgencyId agency, CancellationToken ct)
    {
        if (newcomer.Source is not IdentitySource.ThaId)
        {
            return null;
        }

        var imported = (await records.ImportedAsync(newcomer.CitizenId, agency, ct)).Select(r => r.Person).ToList();
        var used = await accounts.KnownAsync(imported, ct);
        foreach (var person in imported.Where(p => !used.Contains(p)))
        {
            var proved = new ProvedIdentity(newcomer.CitizenId, newcomer.Name, newcomer.BirthDate, newcomer.Ial, newcomer.Email, newcomer.Mobile);
            if (await records.ProveAsync(person, proved, ct))
            {
                return person;
            }
        }

        return null;
    }

    /// <summary>The post of this name that the person holds there on that day already: it does not become two.</summary>
    internal async Task<Guid?> SamePostAsync(PersonId person, AgencyId agency, string position, DateOnly day, CancellationToken ct) =>
        (await posts.HistoryAsync(person, agency, ct)).FirstOrDefault(p => p.EndedAt is null && p.Kind is AppointmentKind.Substantive
            && p.Position == position && p.From <= day && (p.Until is null || p.Until >= day))?.Appointment;
}
