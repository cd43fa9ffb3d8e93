using LakMuang.Kernel;

namespace LakMuang.Circulars;

/// <summary>Who wrote, sent and acknowledged is work in office, told from the trail.</summary>
internal sealed class HeldInCirculars : IHoldsPersonalData
{
    public IReadOnlyDictionary<string, string> Columns { get; } = new Dictionary<string, string>
    {
        ["circular.written_by"] = HeldData.Deeds,
        ["circular.sent_by"] = HeldData.Deeds,
        ["circular_copy.acknowledged_by"] = HeldData.Deeds,
    };

    public Task<IReadOnlyList<HeldData>> OfAsync(PersonId person, CancellationToken ct) => Task.FromResult<IReadOnlyList<HeldData>>([]);
}
