using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Kernel;

public enum Outcome
{
    Done,
    Refused,
}

/// <summary>Something that has happened, named in the past tense. Part of a module's contract, and a line of the audit trail.</summary>
/// <remarks>Its properties are stored as they are: ids, codes, numbers and dates, never names, addresses or secrets.</remarks>
public abstract record Fact
{
    /// <summary>The person it is about, or null.</summary>
    [JsonIgnore]
    public virtual PersonId? Subject => null;

    [JsonIgnore]
    public virtual Outcome Outcome => Outcome.Done;

    /// <summary>A stable code that says why, or null.</summary>
    [JsonIgnore]
    public virtual string? Because => null;
}

/// <summary>Does the rest of the work of an act, in the same transaction. Outside effects go to the outbox.</summary>
public interface IReactTo<in TFact> where TFact : Fact
{
    Task ReactAsync(TFact fact, Act act, CancellationToken ct);
}

/// <summary>What a room does once before it reacts to facts that came together: to lock many records in one order, whatever the order of the facts.</summary>
public interface IPrepareForFacts
{
    Task PrepareAsync(IReadOnlyCollection<Fact> facts, CancellationToken ct);
}

public abstract class Entity
{
    private readonly List<Fact> _facts = [];

    protected void Raise(Fact fact) => _facts.Add(fact);

    internal IReadOnlyList<Fact> TakeFacts()
    {
        Fact[] taken = [.. _facts];
        _facts.Clear();
        return taken;
    }
}

internal sealed record Reaction(Type Fact, Func<IServiceProvider, Fact, Act, CancellationToken, Task> Run);

public static class FactRegistration
{
    public static IServiceCollection AddReaction<TFact, TReactor>(this IServiceCollection services)
        where TFact : Fact
        where TReactor : class, IReactTo<TFact> =>
        services
            .AddScoped<TReactor>()
            .AddSingleton(new Reaction(typeof(TFact), (provider, fact, act, ct) =>
                provider.GetRequiredService<TReactor>().ReactAsync((TFact)fact, act, ct)));
}
