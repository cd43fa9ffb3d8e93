using System.ComponentModel.DataAnnotations.Schema;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

/// <summary>The last post of somebody in an agency, as a row of the statement below.</summary>
internal sealed class LastPost
{
    /// <summary>Of the appointment.</summary>
    [Column("id")]
    public Guid Id { get; init; }

    /// <summary>The day on which they held a post there last, be it this one or another.</summary>
    [Column("last_day")]
    public DateOnly LastDay { get; init; }
}

/// <summary>Of each person who held a post in an agency since a day, the last that is over. Whether they hold another there today, the caller asks.</summary>
internal static class LastPosts
{
    /// <remarks>
    /// The duty of an SSO admin says less than the post it stood beside. A retirement is written down in the first moments of the next day. A post that was ended
    /// before it began was never held.
    /// </remarks>
    public static IQueryable<LastPost> Since(LakMuangDb db, AgencyId agency, DateOnly since, DateOnly today) =>
        db.Database.SqlQuery<LastPost>($"""
            SELECT DISTINCT ON (x.person) x.id, max(x.last_day) OVER (PARTITION BY x.person) AS last_day
            FROM (
                SELECT a.id, a.person, a.office, CASE
                    WHEN a.ended_at IS NULL OR a.until_day < (a.ended_at AT TIME ZONE 'Asia/Bangkok')::date THEN a.until_day
                    WHEN a.ended_because = 'Retirement' THEN (a.ended_at AT TIME ZONE 'Asia/Bangkok')::date - 1
                    ELSE (a.ended_at AT TIME ZONE 'Asia/Bangkok')::date END AS last_day
                FROM appointment a
                WHERE a.agency = {agency.Value} AND a.from_day <= {today}
                  AND (a.until_day < {today} OR (a.ended_at AT TIME ZONE 'Asia/Bangkok')::date >= a.from_day)
            ) x
            ORDER BY x.person, coalesce(x.office = 'SsoAdmin', false), x.last_day DESC, x.id
            """).Where(g => g.LastDay >= since);
}
