using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Requests;

/// <summary>Those who can decide on a request today, at one station of its way.</summary>
public sealed record Desk(Station Station, IReadOnlyList<PersonId> People);

/// <summary>
/// Who decides on a request: those whom the group names, else the offices above, at last the department. Stations where nobody is alive are passed over, and
/// nobody stands at a station for a request of their own (invariant 3).
/// </summary>
public sealed class Deciders(IUnitHeads heads, IOffices offices, IOverseers overseers, IRoles roles, IAgencyTree tree, IAccounts accounts, IPeople people, Absences absences)
{
    /// <summary>The first desk with somebody at it, from the beginning of the way.</summary>
    /// <returns>Null where nobody is left, not even at the department.</returns>
    internal Task<Desk?> FirstAsync(AccessRequest request, Decider decider, DateOnly today, CancellationToken ct) => FromAsync(request, decider, null, today, ct);

    /// <summary>The first desk with somebody at it behind the station where the request lies; the present one where there is none behind.</summary>
    internal async Task<Desk?> NextAsync(AccessRequest request, DateOnly today, CancellationToken ct) =>
        await FromAsync(request, request.Decider, new(request.Turn, request.At), today, ct) ?? await PresentAsync(request, today, ct);

    /// <summary>Those who stand at the station where the request lies; perhaps nobody any more.</summary>
    internal async Task<Desk> PresentAsync(AccessRequest request, DateOnly today, CancellationToken ct)
    {
        var station = new Station(request.Turn, request.At);
        return new(station, await LivingAtAsync(station, request, today, ct));
    }

    /// <summary>Whether a station is still one of an agency's way: the tree may have changed since a request came there.</summary>
    internal async Task<bool> IsOnWayAsync(AgencyId agency, Decider decider, Station station, CancellationToken ct) =>
        (await WayAsync(decider, agency, ct)).Contains(station);

    /// <summary>Whether somebody stands at the present station, or at the first one: who was asked first may still answer.</summary>
    internal async Task<bool> MayDecideAsync(AccessRequest request, PersonId person, DateOnly today, CancellationToken ct)
    {
        // The tree may have changed since it was sent: an office that is not above any more decides nothing.
        var way = await WayAsync(request.Decider, request.Agency, ct);
        var present = new Station(request.Turn, request.At);
        return (way.Contains(present) && (await LivingAtAsync(present, request, today, ct)).Contains(person))
            || (await LivingAtAsync(way[0], request, today, ct)).Contains(person);
    }

    /// <summary>Whether somebody is among those who decide first about a person: they may act without being asked.</summary>
    internal async Task<bool> StandsFirstAsync(AgencyId agency, string system, PersonId about, Decider decider, PersonId person, DateOnly today, CancellationToken ct)
    {
        var asked = new AccessRequest { Serial = 0, StartedAt = default, Agency = agency, Requester = about, Beneficiary = about, System = system };
        return await FirstAsync(asked, decider, today, ct) is { } desk && desk.People.Contains(person);
    }

    /// <summary>Whether somebody is the requester or the beneficiary, under whatever record.</summary>
    internal async Task<bool> IsOwnAsync(AccessRequest request, PersonId person, CancellationToken ct) =>
        (await people.RecordsOfAsync(person, ct)).Overlaps([request.Requester, request.Beneficiary]);

    private async Task<Desk?> FromAsync(AccessRequest request, Decider decider, Station? behind, DateOnly today, CancellationToken ct)
    {
        var way = await WayAsync(decider, request.Agency, ct);
        foreach (var station in behind is not null && way.Contains(behind) ? way.SkipWhile(s => s != behind).Skip(1) : way)
        {
            if (await LivingAtAsync(station, request, today, ct) is { Count: > 0 } living)
            {
                return new(station, living);
            }
        }

        return null;
    }

    private async Task<List<Station>> WayAsync(Decider decider, AgencyId agency, CancellationToken ct)
    {
        var above = await tree.AboveAsync(agency, ct);
        List<Station> way = decider is Decider.UnitHead or Decider.SsoAdmin ? [new(decider, agency)] : [];
        if (decider is not Decider.DlaOperator)
        {
            way.AddRange(above.Select(office => new Station(Decider.Overseer, office)));
        }

        way.Add(new(Decider.DlaOperator, above.Count > 0 ? above[^1] : agency));
        return way;
    }

    private async Task<IReadOnlyList<PersonId>> LivingAtAsync(Station station, AccessRequest request, DateOnly today, CancellationToken ct)
    {
        var others = new List<PersonId>();
        var concerned = (await people.RecordsOfAsync(request.Requester, ct)).Union(await people.RecordsOfAsync(request.Beneficiary, ct));
        foreach (var person in await HoldersAsync(station, request.System, [.. concerned], today, ct))
        {
            if (!await IsOwnAsync(request, person, ct))
            {
                others.Add(person);
            }
        }

        return others;
    }

    /// <summary>Everybody with an active account who stands at a station, deputies of those who are away among them.</summary>
    /// <param name="concerned">Nobody stands in for these.</param>
    internal async Task<IReadOnlyList<PersonId>> HoldersAsync(Station station, string system, PersonId[] concerned, DateOnly today, CancellationToken ct)
    {
        var holders = station.Role switch
        {
            Decider.UnitHead => await heads.OfAsync(system, station.Office, ct),
            Decider.SsoAdmin => await offices.HoldersAsync(Office.SsoAdmin, station.Office, ct),
            Decider.Overseer => await overseers.OfAsync(station.Office, ct),
            _ => [.. (await roles.HoldersAsync([Role.DlaOperator], ct)).Select(r => r.Person)],
        };
        // A deputy stands in for an office within the agency alone, and for nobody who has been stopped.
        var working = await accounts.ActiveAsync(holders, ct);
        var able = station.Role is Decider.UnitHead or Decider.SsoAdmin
            ? await absences.WithDeputiesAsync([.. holders.Where(working.Contains)], station.Office, today, concerned, ct)
            : [.. holders.Where(working.Contains)];
        var living = await accounts.ActiveAsync(able, ct);
        return [.. able.Where(living.Contains)];
    }
}
