namespace LakMuang.Samples.ELaas;

public enum VoucherState
{
    Draft,
    Sent,

    /// <summary>Sent back to its maker with a reason.</summary>
    Returned,
    Approved,
}

public enum VoucherDeed
{
    Written,
    Changed,
    Sent,
    Returned,
    Approved,
}

/// <summary>All vouchers of one agency, the newest first.</summary>
public sealed record VoucherBook(IReadOnlyList<Voucher> Vouchers)
{
    public VoucherBook With(Voucher voucher) => new([voucher, .. Vouchers.Where(v => v.Id != voucher.Id)]);
}

/// <summary>A payment voucher (ฎีกา).</summary>
/// <param name="Number">Counts within the agency and fiscal year.</param>
/// <param name="FiscalYear">Buddhist year.</param>
/// <param name="Satang">The amount in satang.</param>
/// <param name="Steps">Oldest first; the first is its writing.</param>
public sealed record Voucher(Guid Id, int Number, int FiscalYear, VoucherText Text, long Satang, VoucherState State, IReadOnlyList<VoucherStep> Steps)
{
    /// <summary>Counts the steps: whoever decides, decides on what they saw.</summary>
    public int Version => Steps.Count;

    /// <summary>True for whoever wrote, changed or sent any of it: they never decide it.</summary>
    public bool IsOf(string person) => Steps.Any(s => s.Person == person && s.Deed is (VoucherDeed.Written or VoucherDeed.Changed or VoucherDeed.Sent));

    public Voucher Now(VoucherState state, VoucherStep step) => this with { State = state, Steps = [.. Steps, step] };
}

/// <summary>What a voucher says.</summary>
/// <param name="Plan">From which plan and kind of budget it is paid.</param>
public sealed record VoucherText(string Payee, string Purpose, string Plan);

/// <param name="Person">The <c>sub</c> of whoever did it.</param>
/// <param name="Name">Their name as it was then.</param>
/// <param name="Why">Why it was returned; null otherwise.</param>
public sealed record VoucherStep(VoucherDeed Deed, DateTimeOffset At, string Person, string Name, string? Why = null);
