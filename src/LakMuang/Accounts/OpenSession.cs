using LakMuang.Accounts.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LakMuang.Accounts;

internal sealed class OpenSession(LakMuangDb db, IOptions<AccountsOptions> options) : ISessions
{
    public async Task<Result<OpenedSession>> OpenAsync(
        Act act, PersonId person, Means means, Device device, SessionId? present, CancellationToken ct, TimeSpan? atMost = null, int? epoch = null)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == person, ct);
        if (account is null || AccountRefusals.For(account.State) is not null)
        {
            return AccountRefusals.For(account?.State)!;
        }

        if (epoch is { } seen && seen != account.Epoch)
        {
            return AccountRefusals.Revoked;
        }

        var isNewDevice = await RememberAsync(act, person, device, ct);
        var endsAt = act.At + (atMost < options.Value.Absolute ? atMost.Value : options.Value.Absolute);

        // A fresh token for every sign-in: whoever planted a cookie before has nothing (session fixation).
        var token = RandomText.Token();
        var old = present is null ? null : await db.Sessions.SingleOrDefaultAsync(s => s.Id == present && s.EndedAt == null, ct);
        if (old is not null && old.Person == person && old.Epoch == account.Epoch)
        {
            old.Renew(act, means, Digest.Of(token), endsAt);
            return new OpenedSession(old.Id, token);
        }

        old?.End(act, EndOfSession.Replaced);
        var session = Session.Open(act, account, means, Digest.Of(token), device, endsAt, isNewDevice);
        db.Sessions.Add(session);
        return new OpenedSession(session.Id, token);
    }

    public async Task<bool> EndAsync(Act act, PersonId person, SessionId session, EndOfSession because, CancellationToken ct)
    {
        var found = await db.Sessions.SingleOrDefaultAsync(s => s.Id == session && s.Person == person && s.EndedAt == null, ct);
        found?.End(act, because);
        return found is not null;
    }

    /// <returns>Whether this browser is new to an account that has known others.</returns>
    /// <remarks>Written at once and past EF: two tabs that sign in at the same moment must not trip over each other.</remarks>
    private async Task<bool> RememberAsync(Act act, PersonId person, Device device, CancellationToken ct)
    {
        var hasKnownOthers = await db.KnownDevices.AnyAsync(d => d.Person == person, ct);
        var isNew = await db.Database.ExecuteSqlAsync(
            $"INSERT INTO known_device (person, browser_hash, first_seen_at) VALUES ({person.Value}, {Digest.Of(device.BrowserToken)}, {act.At}) ON CONFLICT DO NOTHING",
            ct) == 1;
        return isNew && hasKnownOthers;
    }
}
