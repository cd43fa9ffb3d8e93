using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Joining.Decisions;

/// <summary>One line of an agency's list.</summary>
public sealed record RegistrationLine(
    Guid Id, string Reference, RegistrationState State, RegistrationSource Source, PersonName Name, string Position, int Evidence, DateTimeOffset SubmittedAt, DateTimeOffset? DecidedAt);

/// <param name="Total">Of the filter.</param>
/// <param name="Waiting">Of the agency, whatever the filter.</param>
public sealed record RegistrationPage(IReadOnlyList<RegistrationLine> Lines, int Total, int Waiting);

/// <summary>The registrations of an agency: those that wait, oldest first, or those that were decided, latest first.</summary>
public sealed class ListRegistrations(LakMuangDb db, IAuthority authority)
{
    public const int PageSize = 20;

    public async Task<Result<RegistrationPage>> RunAsync(Act act, AgencyId agency, bool waiting, int page, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.DecideRegistrations, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var all = db.Registrations.AsNoTracking().Where(r => r.Agency == agency && r.SubmittedAt != null);
        var filtered = waiting
            ? all.Where(r => r.State == RegistrationState.Submitted).OrderBy(r => r.SubmittedAt)
            : all.Where(r => r.State != RegistrationState.Submitted).OrderByDescending(r => r.DecidedAt);
        var lines = await Lines(filtered.Skip(page * PageSize).Take(PageSize)).ToListAsync(ct);
        return new RegistrationPage(
            lines, await filtered.CountAsync(ct), await all.CountAsync(r => r.State == RegistrationState.Submitted, ct));
    }

    /// <summary>The same, a portion at a time: for programs.</summary>
    /// <param name="after">Instant of sending, or of the decision, and id of the last one of the portion before; or null to begin.</param>
    public async Task<Result<Portion<RegistrationLine>>> NextAsync(
        Act act, AgencyId agency, bool waiting, (DateTimeOffset At, Guid Id)? after, int most, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.DecideRegistrations, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var all = db.Registrations.AsNoTracking().Where(r => r.Agency == agency && r.SubmittedAt != null);
        var (at, id) = after ?? default;
        var behind = waiting
            ? all.Where(r => r.State == RegistrationState.Submitted)
                .Where(r => after == null || r.SubmittedAt > at || (r.SubmittedAt == at && r.Id.CompareTo(id) > 0))
                .OrderBy(r => r.SubmittedAt).ThenBy(r => r.Id)
            : all.Where(r => r.State != RegistrationState.Submitted)
                .Where(r => after == null || (r.DecidedAt ?? r.SubmittedAt) < at || ((r.DecidedAt ?? r.SubmittedAt) == at && r.Id.CompareTo(id) < 0))
                .OrderByDescending(r => r.DecidedAt ?? r.SubmittedAt).ThenByDescending(r => r.Id);
        return Portion.Of(await Lines(behind.Take(most + 1)).ToListAsync(ct), most);
    }

    private IQueryable<RegistrationLine> Lines(IQueryable<Registration> registrations)
    {
        var files = db.RegistrationFiles;
        return registrations.Select(r => new RegistrationLine(
            r.Id, r.Reference, r.State, r.Source, new PersonName(r.Title, r.GivenName, r.FamilyName, "", "", ""), r.Position,
            files.Count(f => f.Registration == r.Id), r.SubmittedAt!.Value, r.DecidedAt));
    }
}
