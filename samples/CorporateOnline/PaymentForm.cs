using LakMuang.Samples.Common;

namespace LakMuang.Samples.CorporateOnline;

/// <summary>A payment as it is typed.</summary>
public sealed class PaymentForm
{
    public string? Name { get; set; }

    public string? Bank { get; set; }

    public string? Account { get; set; }

    public string? Amount { get; set; }

    public string? Reference { get; set; }

    /// <returns>What is wrong, by field.</returns>
    public Dictionary<string, Words> Read(out Payee to, out long satang, out string reference)
    {
        var account = string.Concat(Digits.Plain(Account).Where(c => c is not ('-' or ' ')));
        (to, reference) = (new(Digits.Text(Name), Digits.Text(Bank), account), Digits.Text(Reference));
        var faults = new Dictionary<string, Words>();
        foreach (var (name, value) in new[] { (nameof(Name), to.Name), (nameof(Bank), to.Bank), (nameof(Reference), reference) })
        {
            if (value.Length is 0 or > 140)
            {
                faults[name] = new("กรุณากรอกข้อมูลนี้ ไม่เกิน 140 ตัวอักษร", "Please fill this in, at most 140 characters.");
            }
        }

        if (account.Length is < 10 or > 15 || !account.All(char.IsAsciiDigit))
        {
            faults[nameof(Account)] = new("กรุณากรอกเลขที่บัญชี 10 ถึง 15 หลัก", "Please type the account number, 10 to 15 digits.");
        }

        if (!Baht.TryRead(Amount, out satang))
        {
            faults[nameof(Amount)] = new("กรุณากรอกจำนวนเงินมากกว่า 0 ทศนิยมไม่เกินสองตำแหน่ง เช่น 12,500.50", "Please type an amount above 0 with at most two decimals, such as 12,500.50.");
        }

        return faults;
    }
}
