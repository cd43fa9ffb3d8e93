using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Oversight;

/// <summary>The operators learn by mail that an announced change of the tree did not take effect on its day: the law says that it has.</summary>
internal sealed class TellOfStuckChange(TellOperators tell) : IReactTo<TreeChangeStuck>
{
    private static readonly RoleMail _mail = new(
        "การเปลี่ยนแปลงหน่วยงานตามประกาศมีผลไม่ได้",
        new("การเปลี่ยนแปลงหน่วยงานมีผลไม่ได้", "A change of an agency did not take effect"),
        [
            new("ถึงวันที่ตามประกาศแล้ว แต่มีสิ่งกีดขวาง เปิด “ผังหน่วยงาน” แล้วเลือก “การเปลี่ยนแปลง” เพื่อดูเหตุผลและดำเนินการ",
                "Its day has come and something stands in the way. Open “Tree of agencies”, then “Changes”, to see why and to go on."),
        ]);

    public Task ReactAsync(TreeChangeStuck fact, Act act, CancellationToken ct) => tell.QueueAsync(act, $"tree-stuck:{fact.Change:N}:{act.At.ToUnixTimeSeconds()}", _mail, ct);
}
