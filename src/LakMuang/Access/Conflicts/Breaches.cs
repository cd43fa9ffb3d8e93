using System.ComponentModel.DataAnnotations.Schema;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Conflicts;

/// <summary>Two rights in force today that one person holds against a rule. A class with settable members, made within queries.</summary>
internal sealed class Breach
{
    public Guid Rule { get; init; }

    public PersonId Person { get; init; }

    /// <summary>Of the newer right.</summary>
    public AgencyId Agency { get; init; }

    /// <summary>Of the older right: another one only for a rule that reaches anywhere.</summary>
    public AgencyId OtherAgency { get; init; }

    /// <summary>The right that was given later.</summary>
    public Guid Newer { get; init; }

    public Guid Older { get; init; }

    public DateTimeOffset Since { get; init; }

    /// <summary>By letter, or by the office of the head of finance.</summary>
    public bool IsExcused { get; init; }
}

/// <summary>What duty_breaches() answers, ids alone.</summary>
internal sealed class FoundBreach
{
    [Column("rule")]
    public Guid Rule { get; init; }

    [Column("newer")]
    public Guid Newer { get; init; }

    [Column("older")]
    public Guid Older { get; init; }

    [Column("is_excused")]
    public bool IsExcused { get; init; }
}

/// <summary>Who holds what rules keep apart, as it stands today: asked of the rights each time.</summary>
internal static class Breaches
{
    /// <summary>Of one rule as it might be: the same question before it is added.</summary>
    public static IQueryable<Breach> Of(LakMuangDb db, string groupA, string groupB, DutyReach reach, DateOnly today) =>
        from a in InForce(db, today).Where(g => g.Group == groupA)
        from b in InForce(db, today).Where(g => g.Group == groupB)
        where a.Holder == b.Holder && (reach == DutyReach.Anywhere || a.Agency == b.Agency)
        select new Breach
        {
            Person = a.Holder,
            Agency = a.GivenAt > b.GivenAt ? a.Agency : b.Agency,
            OtherAgency = a.GivenAt > b.GivenAt ? b.Agency : a.Agency,
            Newer = a.GivenAt > b.GivenAt ? a.Id : b.Id,
            Older = a.GivenAt > b.GivenAt ? b.Id : a.Id,
            Since = a.GivenAt > b.GivenAt ? a.GivenAt : b.GivenAt,
        };

    /// <summary>Of the whole country, out of the pairs that the database keeps.</summary>
    public static IQueryable<Breach> All(LakMuangDb db, DateOnly today) =>
        Among(db, db.Database.SqlQuery<FoundBreach>($"SELECT rule, newer, older, is_excused FROM duty_breaches({today})"));

    /// <summary>Those whose newer right is in one of some agencies.</summary>
    public static IQueryable<Breach> All(LakMuangDb db, IEnumerable<AgencyId> agencies, DateOnly today) =>
        Among(db, db.Database.SqlQuery<FoundBreach>($"SELECT rule, newer, older, is_excused FROM duty_breaches({today}) WHERE agency = ANY ({agencies.Select(a => a.Value).ToArray()})"));

    /// <summary>Those that an agency has to do with: asked of its own people alone, not of the country.</summary>
    public static IQueryable<Breach> Of(LakMuangDb db, AgencyId agency, DateOnly today)
    {
        var here = InForce(db, today).Where(g => g.Agency == agency);
        return Within(db, here, today)
            .Concat(Anywhere(db, InForce(db, today).Where(g => here.Select(h => h.Holder).Contains(g.Holder)), today).Where(b => b.Agency == agency || b.OtherAgency == agency));
    }

    private static IQueryable<Breach> Among(LakMuangDb db, IQueryable<FoundBreach> found) =>
        from b in found
        join newer in db.Grants on b.Newer equals newer.Id
        join older in db.Grants on b.Older equals older.Id
        select new Breach
        {
            Rule = b.Rule,
            Person = newer.Holder,
            Agency = newer.Agency,
            OtherAgency = older.Agency,
            Newer = newer.Id,
            Older = older.Id,
            Since = newer.GivenAt,
            IsExcused = b.IsExcused,
        };

    // The agency stands as it is, not as the newer one of two, so that whoever asks for one is answered from its rights.
    private static IQueryable<Breach> Within(LakMuangDb db, IQueryable<Grant> among, DateOnly today) =>
        from r in db.DutyRules.Where(r => r.EndedAt == null && r.Reach == DutyReach.SameAgency)
        from a in among.Where(g => g.Group == r.GroupA)
        from b in InForce(db, today).Where(g => g.Group == r.GroupB && g.Holder == a.Holder && g.Agency == a.Agency)
        select new Breach
        {
            Rule = r.Id,
            Person = a.Holder,
            Agency = a.Agency,
            OtherAgency = b.Agency,
            Newer = a.GivenAt > b.GivenAt ? a.Id : b.Id,
            Older = a.GivenAt > b.GivenAt ? b.Id : a.Id,
            Since = a.GivenAt > b.GivenAt ? a.GivenAt : b.GivenAt,
            // Of the second right, so that it is asked of the pairs that were found and not of every first one.
            IsExcused = LakMuangDb.DutyIsExcused(r.Id, b.Holder, b.Agency, today),
        };

    private static IQueryable<Breach> Anywhere(LakMuangDb db, IQueryable<Grant> among, DateOnly today) =>
        from r in db.DutyRules.Where(r => r.EndedAt == null && r.Reach == DutyReach.Anywhere)
        from a in among.Where(g => g.Group == r.GroupA)
        from b in InForce(db, today).Where(g => g.Group == r.GroupB && g.Holder == a.Holder)
        select new Breach
        {
            Rule = r.Id,
            Person = a.Holder,
            Agency = a.GivenAt > b.GivenAt ? a.Agency : b.Agency,
            OtherAgency = a.GivenAt > b.GivenAt ? b.Agency : a.Agency,
            Newer = a.GivenAt > b.GivenAt ? a.Id : b.Id,
            Older = a.GivenAt > b.GivenAt ? b.Id : a.Id,
            Since = a.GivenAt > b.GivenAt ? a.GivenAt : b.GivenAt,
            IsExcused = LakMuangDb.DutyIsExcused(r.Id, a.Holder, a.GivenAt > b.GivenAt ? a.Agency : b.Agency, today),
        };

    private static IQueryable<Grant> InForce(LakMuangDb db, DateOnly today) =>
        db.Grants.Where(g => g.State == GrantState.Active && g.From <= today && (g.Until == null || g.Until >= today));
}
