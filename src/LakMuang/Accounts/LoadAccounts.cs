using LakMuang.Accounts.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;

namespace LakMuang.Accounts;

/// <summary>The first load of accounts, all active. For installation and demo data.</summary>
public sealed class LoadAccounts(BulkCopy copy)
{
    public Task RunAsync(Act act, IEnumerable<PersonId> people, CancellationToken ct) =>
        copy.RunAsync("account (id, state, epoch, created_at)", people, (row, person) =>
        {
            row.Id(person.Value);
            row.Text(nameof(AccountState.Active));
            row.Number(1);
            row.Instant(act.At);
        }, ct);
}
