using LakMuang.Samples.Common;

namespace LakMuang.Samples.ELaas;

internal static class VoucherWords
{
    public static Words Of(VoucherState state) => state switch
    {
        VoucherState.Draft => new("ร่าง", "Draft"),
        VoucherState.Sent => new("รออนุมัติ", "Waiting for approval"),
        VoucherState.Returned => new("ส่งคืนแก้ไข", "Returned"),
        _ => new("อนุมัติแล้ว", "Approved"),
    };

    public static Words Of(VoucherDeed deed) => deed switch
    {
        VoucherDeed.Written => new("จัดทำ", "Written"),
        VoucherDeed.Changed => new("แก้ไข", "Changed"),
        VoucherDeed.Sent => new("ส่งขออนุมัติ", "Sent for approval"),
        VoucherDeed.Returned => new("ส่งคืน", "Returned"),
        _ => new("อนุมัติ", "Approved"),
    };

    /// <summary>The class of a state in the style sheet.</summary>
    public static string Look(VoucherState state) => state switch
    {
        VoucherState.Approved => "state done",
        VoucherState.Returned => "state stop",
        _ => "state",
    };

    public static Words Name(Voucher voucher) => new($"ฎีกาที่ {voucher.Number}/{voucher.FiscalYear}", $"Voucher {voucher.Number}/{voucher.FiscalYear}");
}
