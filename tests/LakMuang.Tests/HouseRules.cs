using System.Reflection;
using LakMuang.Kernel;
using LakMuang.Storage;
using LakMuang.TestKit;
using Mono.Cecil;

[assembly: AssemblyFixture(typeof(PostgresForTests))]

namespace LakMuang.Tests;

/// <summary>The plan of the house, enforced on the compiled code.</summary>
public sealed class HouseRules
{
    private static readonly string[] _common = ["Kernel", "Storage", "Secrets"];

    private static readonly string[] _contracts =
    [
        "Files.Contracts", "Agencies.Contracts", "Accounts.Contracts", "Credentials.Contracts", "Access.Contracts", "Notifications.Contracts",
    ];

    private static readonly Dictionary<string, string[]> _mayUse = new()
    {
        ["Kernel"] = [],
        ["Secrets"] = ["Kernel"],
        ["Storage"] = ["Kernel", "Secrets"],
        ["Files"] = _common,
        ["Agencies"] = [.. _common, "Files.Contracts"],
        ["Audit"] = _common,
        ["Notifications"] = _common,
        ["Accounts"] = [.. _common, "Agencies.Contracts", "Notifications.Contracts"],
        ["Credentials"] = [.. _common, "Accounts.Contracts", "Agencies.Contracts", "Notifications.Contracts"],
        ["Access"] = [.. _common, "Agencies.Contracts", "Accounts.Contracts", "Files.Contracts", "Notifications.Contracts", "Oversight.Contracts"],
        ["Joining"] = [.. _common, .. _contracts, "Oversight.Contracts"],
        ["Oversight"] = [.. _common, .. _contracts],
        ["Staff"] = [.. _common, .. _contracts, "Oversight.Contracts"],
        ["Circulars"] = [.. _common, .. _contracts, "Oversight.Contracts"],
        ["Requests"] = [.. _common, .. _contracts, "Oversight.Contracts"],
        ["Handovers"] = [.. _common, .. _contracts, "Oversight.Contracts"],
        ["Api"] = _common,
        ["Importing"] = [.. _common, "Agencies.Contracts", "Accounts.Contracts", "Access.Contracts", "Oversight.Contracts"],
        ["SignOn"] =
        [
            .. _common, "Protocol", "Agencies.Contracts", "Accounts.Contracts", "Credentials.Contracts", "Access.Contracts", "Notifications.Contracts",
        ],
    };

    [Fact]
    public void Rooms_touch_only_the_contracts_they_declare()
    {
        using var house = AssemblyDefinition.ReadAssembly(typeof(LakMuangDb).Assembly.Location);

        var trespasses =
            from type in house.MainModule.GetTypes()
            where Home(type).StartsWith("LakMuang.", StringComparison.Ordinal)
            let room = Room(Home(type))
            from used in NamespacesUsedBy(type)
            where Room(used) != room && !_mayUse[room].Any(allowed => Inside(used, allowed))
            select $"{type.FullName} uses {used}";

        Assert.Empty(trespasses.Distinct());
    }

    [Theory]
    [InlineData("LakMuang.Protocol")]
    [InlineData("LakMuang.Postgres")]
    [InlineData("LakMuang.Client")]
    [InlineData("LakMuang.Sandbox")]
    public void Outsiders_know_nothing_of_the_house(string name)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(Path.Combine(AppContext.BaseDirectory, $"{name}.dll"));

        Assert.DoesNotContain(assembly.MainModule.AssemblyReferences, used => used.Name.StartsWith("LakMuang", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("LakMuang.Web")]
    [InlineData("LakMuang.Tool")]
    public void Programs_ask_use_cases_and_never_the_tables(string name)
    {
        using var program = AssemblyDefinition.ReadAssembly(Path.Combine(AppContext.BaseDirectory, $"{name}.dll"));

        Assert.DoesNotContain(
            program.MainModule.GetTypeReferences(), used => used.Name == nameof(LakMuangDb) || used.Name.StartsWith("DbSet", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_text_says_the_same_in_both_languages()
    {
        var texts =
            from assembly in new[] { typeof(LakMuangDb).Assembly, Assembly.Load("LakMuang.Web") }
            from type in assembly.GetTypes()
            from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            where field.FieldType == typeof(Text) || field.FieldType == typeof(Problem)
            let value = field.GetValue(null)
            select (Name: $"{type.Name}.{field.Name}", Text: value as Text ?? ((Problem)value!).Message);

        Assert.All(texts, t =>
        {
            Assert.False(string.IsNullOrWhiteSpace(t.Text.Th), t.Name);
            Assert.False(string.IsNullOrWhiteSpace(t.Text.En), t.Name);
        });
    }

    [Fact]
    public void Facts_hold_ids_codes_numbers_and_dates_and_nothing_personal()
    {
        Type[] allowed =
        [
            typeof(PersonId), typeof(AgencyId), typeof(LetterId), typeof(FileId), typeof(SessionId), typeof(Guid), typeof(bool), typeof(int), typeof(long), typeof(DateOnly), typeof(DateTimeOffset),
        ];

        // Codes of systems, groups, clients, keys and refusals; names of settings; the letters by which a mail is recognised.
        string[] codes = ["System", "Group", "Client", "ClientId", "Kid", "Algorithm", "Code", "Reference", "Because", "Fields"];
        var strangers =
            from type in typeof(LakMuangDb).Assembly.GetTypes()
            where type.IsSubclassOf(typeof(Fact)) && !type.IsAbstract
            from property in type.GetProperties()
            let plain = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType
            where !allowed.Contains(plain) && !plain.IsEnum && !(plain == typeof(string) && codes.Contains(property.Name))
            select $"{type.Name}.{property.Name}";

        Assert.Empty(strangers);
    }

    [Fact]
    public void The_history_of_sign_ins_names_facts_that_exist()
    {
        var facts = typeof(LakMuangDb).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact))).Select(type => type.Name).ToList();

        // Written by the statement that redeems a code, and therefore no fact of C#.
        Assert.All(Audit.ListSignIns.Kinds.Where(kind => kind != "SystemEntered"), kind => Assert.Contains(kind, facts));
    }

    [Fact]
    public void The_history_of_clients_names_facts_that_exist()
    {
        var facts = typeof(LakMuangDb).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact))).Select(type => type.Name).ToList();

        Assert.All(Audit.ListClientHistory.Kinds, kind => Assert.Contains(kind, facts));
    }

    [Fact]
    public void The_list_of_who_looked_names_facts_that_exist()
    {
        var facts = typeof(LakMuangDb).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact))).Select(type => type.Name).ToList();

        Assert.All(Audit.ListLooks.Kinds, kind => Assert.Contains(kind, facts));
    }

    // Lambdas and async methods compile into nested types, and a nested type has no namespace of its own.
    private static string Home(TypeReference type) => type.IsNested ? Home(type.DeclaringType) : type.Namespace;

    private static string Room(string ns) => ns.Split('.')[1];

    private static bool Inside(string ns, string allowed) =>
        (ns + ".").StartsWith($"LakMuang.{allowed}.", StringComparison.Ordinal);

    private static IEnumerable<string> NamespacesUsedBy(TypeDefinition type)
    {
        var types = type.Fields.Select(f => f.FieldType)
            .Concat(type.Interfaces.Select(i => i.InterfaceType))
            .Append(type.BaseType)
            .Concat(type.Methods.SelectMany(m => m.Parameters.Select(p => p.ParameterType).Append(m.ReturnType)))
            .Concat(type.Methods.Where(m => m.HasBody).SelectMany(m => m.Body.Instructions).SelectMany(i => i.Operand switch
            {
                TypeReference t => [t],
                MethodReference m => m is GenericInstanceMethod g ? [m.DeclaringType, .. g.GenericArguments] : [m.DeclaringType],
                FieldReference f => [f.DeclaringType],
                _ => Array.Empty<TypeReference>(),
            }));

        return types.Where(t => t is not null).SelectMany(Flatten)
            .Select(Home)
            .Where(ns => ns.StartsWith("LakMuang.", StringComparison.Ordinal));
    }

    private static IEnumerable<TypeReference> Flatten(TypeReference type) => type switch
    {
        GenericInstanceType g => g.GenericArguments.SelectMany(Flatten).Append(g.ElementType),
        _ => [type],
    };
}
