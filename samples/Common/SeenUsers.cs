using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using LakMuang.Client;

namespace LakMuang.Samples.Common;

/// <summary>The people of one agency as their sign-ins have shown them. LakMuang gives the rights; a system knows of them when somebody comes in.</summary>
public sealed record UserBook(IReadOnlyList<SeenUser> Users);

public sealed record SeenUser(string Person, string Name, IReadOnlyList<string> Positions, DateTimeOffset LastSeen, IReadOnlyList<SeenGroup> Groups);

/// <summary>A user group of a person.</summary>
/// <param name="Letter">Number of the letter that the right rests on, if LakMuang said it.</param>
/// <param name="Until">The last day of the right; null for one without.</param>
/// <param name="Since">The sign-in that first brought the group.</param>
/// <param name="Ended">The first sign-in that came without it.</param>
public sealed record SeenGroup(string Code, string? Letter, DateOnly? Until, DateTimeOffset Since, DateTimeOffset? Ended)
{
    public bool IsLiving(DateOnly today) => Ended is null && !(Until < today);
}

/// <summary>Remembers who came in, for which agency, with which groups and under which letters.</summary>
public sealed class SeenUsers(AgencyFiles<UserBook> files, TimeProvider clock)
{
    /// <returns>In the order of their names.</returns>
    public async Task<IReadOnlyList<SeenUser>> OfAsync(string agency, CancellationToken ct) =>
        [.. (await files.FindAsync(agency, ct))?.Users.OrderBy(u => u.Name, StringComparer.Ordinal) ?? Enumerable.Empty<SeenUser>()];

    public Task NoteAsync(ClaimsPrincipal person, CancellationToken ct) => Hat.Of(person) is not { } hat
        ? Task.CompletedTask
        : files.ChangeAsync(hat.Agency, book => (With(book ?? new([]), hat, person), true), ct);

    private UserBook With(UserBook book, Hat hat, ClaimsPrincipal person)
    {
        var now = clock.GetUtcNow();
        var brought = person.FindAll(LakMuangClaims.Groups).Select(g => g.Value).ToHashSet();
        var letters = person.FindAll(LakMuangClaims.Grants).Select(g => JsonElement.Parse(g.Value)).ToLookup(g => Text(g, "group") ?? "");
        var old = book.Users.FirstOrDefault(u => u.Person == hat.Person)?.Groups ?? [];
        var living = old.Where(g => g.Ended is null && brought.Contains(g.Code)).ToDictionary(g => g.Code);
        var groups = old.Where(g => !living.ContainsKey(g.Code)).Select(g => g.Ended is null ? g with { Ended = now } : g)
            .Concat(brought.Order(StringComparer.Ordinal).Select(code =>
            {
                var grant = letters[code].FirstOrDefault();
                var until = DateOnly.TryParseExact(Text(grant, "until"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
                return new SeenGroup(code, Text(grant, "letter"), until, living.GetValueOrDefault(code)?.Since ?? now, null);
            }));
        var seen = new SeenUser(hat.Person, hat.Name, [.. person.FindAll(LakMuangClaims.Positions).Select(p => p.Value)], now, [.. groups]);
        return new([.. book.Users.Where(u => u.Person != hat.Person), seen]);
    }

    private static string? Text(JsonElement grant, string name) =>
        grant.ValueKind == JsonValueKind.Object && grant.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
