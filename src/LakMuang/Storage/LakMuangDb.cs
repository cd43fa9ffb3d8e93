using LakMuang.Kernel;
using LakMuang.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Storage;

/// <summary>The database. It has no tables of its own: each module maps and names its own.</summary>
public sealed class LakMuangDb(DbContextOptions<LakMuangDb> options, IServiceProvider services) : DbContext(options)
{
    /// <summary>Sorts as a Thai dictionary does (เกาะ before ขอนแก่น), whatever the database was made with.</summary>
    public const string ThaiOrder = "thai_order";

    private readonly List<Fact> _occurrences = [];

    private IDbContextTransaction? _held;

    /// <summary>Told how many facts of a commit the other rooms have followed, of how many: by long work that somebody waits for. Null for everything else.</summary>
    public Func<int, int, CancellationToken, Task>? Watch { get; set; }

    /// <summary>The database's clock, which decides every deadline. Only within queries: it becomes lakmuang_now().</summary>
    public static DateTimeOffset Now() => throw new InvalidOperationException("Only within a query.");

    /// <summary>What Agencies answers within a query of Access: appointment_is_held(). No right outlives the appointment it rests on.</summary>
    public static bool AppointmentIsHeld(Guid appointment) => throw new InvalidOperationException($"Only within a query: {appointment}.");

    /// <summary>What Agencies answers within a query: letter_is_living(). No right lives without a living authority (B-1).</summary>
    public static bool LetterIsLiving(LetterId letter) => throw new InvalidOperationException($"Only within a query: {letter}.");

    /// <summary>What Agencies answers within a query of the trail: held_post_in(). Whether a person held a post in an agency at an instant.</summary>
    public static bool HeldPostIn(PersonId person, AgencyId agency, DateTimeOffset at) => throw new InvalidOperationException($"Only within a query: {person} {agency} {at}.");

    /// <summary>What Access answers within a query: system_is_open(). Live for all, in pilot for its agencies, as a draft for those who try it out.</summary>
    public static bool SystemIsOpen(string system, AgencyId agency, PersonId person) => throw new InvalidOperationException($"Only within a query: {system} {agency} {person}.");

    /// <summary>What Access answers within a query: duty_is_excused(). Whether a person may hold on a day, for an agency, what a rule keeps apart.</summary>
    public static bool DutyIsExcused(Guid rule, PersonId person, AgencyId agency, DateOnly on) => throw new InvalidOperationException($"Only within a query: {rule} {person} {agency} {on}.");

    /// <summary>Puts on record what changed no entity: a refusal, a failed try. Written by the next commit.</summary>
    public void Note(Fact fact) => _occurrences.Add(fact);

    /// <summary>Begins what the next commit ends, unless a transaction is running: for locks that must last until then.</summary>
    public async Task HoldAsync(CancellationToken ct)
    {
        if (Database.CurrentTransaction is null)
        {
            _held = await Database.BeginTransactionAsync(ct);
        }
    }

    /// <summary>Lets go what <see cref="HoldAsync"/> has begun, where nothing is committed after all.</summary>
    public async Task ReleaseAsync()
    {
        var held = _held;
        _held = null;
        await (held?.DisposeAsync() ?? default);
    }

    /// <summary>
    /// The only way to write. Lets the other modules react, adds the audit entries, saves all of it or none.
    /// </summary>
    /// <exception cref="DbUpdateConcurrencyException">
    /// Someone changed the same record first, or stood in the way so that the database let only them go on: reload and show them.
    /// </exception>
    public async Task CommitAsync(Act act, CancellationToken ct)
    {
        try
        {
            await WriteAsync(act, ct);
            await (_held?.CommitAsync(ct) ?? Task.CompletedTask);
        }
        catch (Exception e) when (e is not DbUpdateConcurrencyException && e.IsStandoff())
        {
            throw new DbUpdateConcurrencyException("Somebody else's work on the same records came first.", e);
        }
        finally
        {
            await ReleaseAsync();
        }
    }

    private async Task WriteAsync(Act act, CancellationToken ct)
    {
        var reactions = services.GetServices<Reaction>().ToLookup(r => r.Fact);

        while (TakeFacts() is { Count: > 0 } facts)
        {
            await PrepareAsync(facts, ct);
            for (var at = 0; at < facts.Count; at++)
            {
                Add(AuditEntry.Of(facts[at], act));
                foreach (var reaction in reactions[facts[at].GetType()])
                {
                    await reaction.Run(services, facts[at], act, ct);
                }

                await (Watch?.Invoke(at + 1, facts.Count, ct) ?? Task.CompletedTask);
            }
        }

        await SaveChangesAsync(ct);
    }

    /// <summary>Puts many facts on record at once, within the running transaction: by COPY, where one entity at a time would be too slow.</summary>
    /// <remarks>Other rooms react as they do in <see cref="CommitAsync"/>, which must follow: it writes what they changed.</remarks>
    public async Task NoteManyAsync(Act act, IReadOnlyCollection<Fact> facts, CancellationToken ct)
    {
        var reactions = services.GetServices<Reaction>().ToLookup(r => r.Fact);
        await PrepareAsync(facts, ct);
        foreach (var fact in facts)
        {
            foreach (var reaction in reactions[fact.GetType()])
            {
                await reaction.Run(services, fact, act, ct);
            }
        }

        await this.CopyAsync(AuditEntry.Copied, facts.Select(fact => AuditEntry.Of(fact, act)), AuditEntry.Copy, ct);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasCollation(ThaiOrder, locale: "th-TH", provider: "icu");
        modelBuilder.HasDbFunction(() => Now()).HasName("lakmuang_now");
        modelBuilder.HasDbFunction(() => AppointmentIsHeld(default)).HasName("appointment_is_held");
        modelBuilder.HasDbFunction(() => LetterIsLiving(default)).HasName("letter_is_living");
        modelBuilder.HasDbFunction(() => HeldPostIn(default, default, default)).HasName("held_post_in");
        modelBuilder.HasDbFunction(() => SystemIsOpen("", default, default)).HasName("system_is_open");
        modelBuilder.HasDbFunction(() => DutyIsExcused(default, default, default, default)).HasName("duty_is_excused");
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(LakMuangDb).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Conventions.Add(_ => new SnakeCaseNames());
        configurationBuilder.Properties<PersonId>().HaveConversion<PersonIdConverter>();
        configurationBuilder.Properties<AgencyId>().HaveConversion<AgencyIdConverter>();
        configurationBuilder.Properties<LetterId>().HaveConversion<LetterIdConverter>();
        configurationBuilder.DefaultTypeMapping<PersonId>().HasConversion<PersonIdConverter>();
        configurationBuilder.DefaultTypeMapping<AgencyId>().HasConversion<AgencyIdConverter>();
        configurationBuilder.DefaultTypeMapping<LetterId>().HasConversion<LetterIdConverter>();
        configurationBuilder.Properties<FileId>().HaveConversion<FileIdConverter>();
        configurationBuilder.Properties<SessionId>().HaveConversion<SessionIdConverter>();
        configurationBuilder.Properties<Sealed>().HaveConversion<SealedConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
    }

    private async Task PrepareAsync(IReadOnlyCollection<Fact> facts, CancellationToken ct)
    {
        foreach (var room in services.GetServices<IPrepareForFacts>())
        {
            await room.PrepareAsync(facts, ct);
        }
    }

    private List<Fact> TakeFacts()
    {
        Fact[] noted = [.. _occurrences];
        _occurrences.Clear();
        return [.. ChangeTracker.Entries<Entity>().SelectMany(e => e.Entity.TakeFacts()), .. noted];
    }

    private sealed class PersonIdConverter() : ValueConverter<PersonId, Guid>(id => id.Value, value => new(value));

    private sealed class AgencyIdConverter() : ValueConverter<AgencyId, Guid>(id => id.Value, value => new(value));

    private sealed class LetterIdConverter() : ValueConverter<LetterId, Guid>(id => id.Value, value => new(value));

    private sealed class FileIdConverter() : ValueConverter<FileId, Guid>(id => id.Value, value => new(value));

    private sealed class SessionIdConverter() : ValueConverter<SessionId, Guid>(id => id.Value, value => new(value));

    private sealed class SealedConverter() : ValueConverter<Sealed, byte[]>(value => value.Box, box => new(box));
}
