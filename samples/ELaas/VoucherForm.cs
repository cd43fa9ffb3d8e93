using LakMuang.Samples.Common;

namespace LakMuang.Samples.ELaas;

/// <summary>A voucher as it is typed.</summary>
public sealed class VoucherForm
{
    private const int Longest = 300;

    public string? Payee { get; set; }

    public string? Purpose { get; set; }

    public string? Plan { get; set; }

    public string? Amount { get; set; }

    public static VoucherForm Of(Voucher voucher) => new()
    {
        Payee = voucher.Text.Payee,
        Purpose = voucher.Text.Purpose,
        Plan = voucher.Text.Plan,
        Amount = Baht.Show(voucher.Satang),
    };

    /// <returns>What is wrong, by field; empty when <paramref name="text"/> and <paramref name="satang"/> can be kept.</returns>
    public Dictionary<string, Words> Read(out VoucherText text, out long satang)
    {
        text = new(Digits.Text(Payee), Digits.Text(Purpose), Digits.Text(Plan));
        var faults = new Dictionary<string, Words>();
        foreach (var (name, value) in new[] { (nameof(Payee), text.Payee), (nameof(Purpose), text.Purpose), (nameof(Plan), text.Plan) })
        {
            if (value.Length is 0 or > Longest)
            {
                faults[name] = value.Length == 0
                    ? new("กรุณากรอกข้อมูลนี้", "Please fill this in.")
                    : new("ยาวเกิน 300 ตัวอักษร", "Longer than 300 characters.");
            }
        }

        if (!Baht.TryRead(Amount, out satang))
        {
            faults[nameof(Amount)] = new("กรุณากรอกจำนวนเงินมากกว่า 0 ทศนิยมไม่เกินสองตำแหน่ง เช่น 12,500.50", "Please type an amount above 0 with at most two decimals, such as 12,500.50.");
        }

        return faults;
    }
}
