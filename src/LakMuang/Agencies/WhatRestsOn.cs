using System.Security.Cryptography;
using System.Text;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

/// <param name="Name">Of the person whose record it is, or null.</param>
public sealed record RestingLine(RestingRecord Record, PersonName? Name, Text AgencyName);

/// <summary>What would fall with a letter.</summary>
/// <param name="Digest">Changes whenever the list does, so that nobody agrees to another list than the one they saw.</param>
public sealed record RestingView(IReadOnlyList<RestingLine> Lines, string Digest);

/// <summary>Gathers the records of all rooms that rest on a letter.</summary>
public sealed class WhatRestsOn(LakMuangDb db, IEnumerable<IRestsOnLetter> rooms)
{
    public async Task<RestingView> RunAsync(LetterId letter, CancellationToken ct)
    {
        var posts = await db.Appointments.Where(a => (a.Letter == letter || a.FirstLetter == letter) && a.EndedAt == null).Select(a => a.Id).ToListAsync(ct);
        var records = new List<RestingRecord>();
        foreach (var room in rooms)
        {
            records.AddRange(await room.OfAsync(letter, posts, ct));
        }

        var people = records.Select(r => r.Person).OfType<PersonId>().Distinct().ToArray();
        var names = await db.People.AsNoTracking().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => new PersonName(p.Title, p.GivenName, p.FamilyName, p.TitleEn, p.GivenNameEn, p.FamilyNameEn), ct);
        var agencyIds = records.Select(r => r.Agency).Distinct().ToArray();
        var agencies = await db.Agencies.AsNoTracking().Where(a => agencyIds.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => new Text(a.NameTh, a.NameEn), ct);
        var lines = records.Select(r => new RestingLine(
            r, r.Person is { } person ? names.GetValueOrDefault(person) : null, agencies.GetValueOrDefault(r.Agency) ?? new("", "")));
        return new([.. lines], DigestOf(records));
    }

    public async Task<bool> AnyOfAsync(LetterId letter, AgencyId agency, CancellationToken ct)
    {
        foreach (var room in rooms)
        {
            if (await room.AnyOfAsync(letter, agency, ct))
            {
                return true;
            }
        }

        return false;
    }

    private static string DigestOf(IEnumerable<RestingRecord> records) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', records.Select(r => $"{r.Id:N} {r.Fall} {r.Until:O}").Order(StringComparer.Ordinal)))));
}
