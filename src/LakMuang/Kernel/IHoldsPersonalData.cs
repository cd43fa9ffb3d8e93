namespace LakMuang.Kernel;

/// <summary>One value of what is held about somebody.</summary>
/// <param name="Shown">For the screen: numbers and contacts masked, days as people read them.</param>
/// <param name="Raw">For the person's own copy: whole, instants and days as ISO 8601; empty for none.</param>
public sealed record HeldValue(Text Shown, string Raw)
{
    public static HeldValue Of(string? value) => new(new(value ?? "", value ?? ""), value ?? "");

    public static HeldValue Of(Text? words) => words is null ? Of("") : new(words, words.Th);

    /// <param name="shown">What stands on the screen instead.</param>
    public static HeldValue Masked(string? value, string? shown) => new(new(shown ?? "", shown ?? ""), value ?? "");

    public static HeldValue Day(DateOnly? day) => day is { } known ? new(ThaiDate.InTable(known), known.ToString("O", null)) : Of("");

    public static HeldValue At(DateTimeOffset? at) => at is { } known ? new(ThaiDate.Moment(known), known.ToUniversalTime().ToString("O", null)) : Of("");

    public static HeldValue Count(long count) => Of(count.ToString(System.Globalization.CultureInfo.InvariantCulture));
}

/// <param name="Key">For programs; lower case.</param>
public sealed record HeldColumn(string Key, Text Head);

/// <summary>What one room holds about somebody, of one kind.</summary>
/// <param name="Code">For programs; lower case, unique in the house.</param>
/// <param name="Rows">Each as long as the columns; perhaps none.</param>
public sealed record HeldData(string Code, Text Title, IReadOnlyList<HeldColumn> Columns, IReadOnlyList<IReadOnlyList<HeldValue>> Rows)
{
    /// <summary>The section that tells what somebody did in office. It is on the trail, and told from there for all rooms.</summary>
    public const string Deeds = "deeds";

    /// <summary>The most rows that a section shows; a person's own records rarely reach it.</summary>
    public const int Most = 500;
}

/// <summary>A room answers what it holds about somebody (PDPA, section 30). A test finds the room that has a person's id in a table and says nothing of it.</summary>
public interface IHoldsPersonalData
{
    /// <summary>Every "table.column" of the room that holds a person's id, with the code of the section that tells of it.</summary>
    IReadOnlyDictionary<string, string> Columns { get; }

    /// <summary>All sections of the room, those without rows too.</summary>
    Task<IReadOnlyList<HeldData>> OfAsync(PersonId person, CancellationToken ct);
}
