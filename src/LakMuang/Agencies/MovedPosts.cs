using LakMuang.Agencies.Contracts;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

internal sealed class MovedPosts(LakMuangDb db) : IMovedPosts
{
    public async Task RunOnAsync(Guid appointment, DateOnly cut, DateOnly? until, CancellationToken ct) =>
        (await db.Appointments.SingleOrDefaultAsync(a => a.Id == appointment && a.EndedAt == null && a.Until == cut, ct))?.RunOn(until);
}
