namespace LakMuang.Sandbox.ThaId;

/// <summary>The persons file: a heading line, then twelve comma-separated columns without quoting.</summary>
internal sealed class People(IReadOnlyList<Person> all)
{
    public IReadOnlyList<Person> All => all;

    public static People Read(string path) => new(!File.Exists(path) ? [] :
        [.. File.ReadLines(path).Skip(1).Select(line => line.Split(',')).Where(cells => cells.Length == 12).Select(Row)]);

    /// <summary>
    /// The person with a typed id; an id of nobody's borrows the chosen person's other fields, as the provider's own
    /// sandbox form lets only the citizen ID be edited. Null when neither is given.
    /// </summary>
    public Person? Choose(string chosen, string typed)
    {
        var picked = all.FirstOrDefault(person => person.CitizenId == chosen);
        if (typed.Length == 0)
        {
            return picked;
        }

        return all.FirstOrDefault(person => person.CitizenId == typed) ?? (picked ?? Nobody) with { CitizenId = typed };
    }

    private static Person Nobody => new("", "นาย", "ทดสอบ", "", "ไม่ปรากฏ", "Mr.", "Thotsop", "", "Maiprakot", "male", "1990-01-01", "");

    private static Person Row(string[] c) => new(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10], c[11]);
}
