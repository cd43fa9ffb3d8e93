using LakMuang.Kernel;

namespace LakMuang.Web.Pages.Agencies;

/// <summary>Words of rights that rest on a migration order.</summary>
internal static class MigratedWords
{
    public static readonly Text Title = new("สิทธิที่นำเข้า รอหนังสือจริง", "Migrated rights that want a real letter");
    public static readonly Text Why = new(
        "สิทธิเหล่านี้โอนมาจากระบบเดิมและใช้ได้ชั่วคราวตามคำสั่งนำเข้า ให้ออกหนังสือมอบหมายจริงแล้วให้สิทธิภายใต้หนังสือนั้น ภายในวันที่แสดง",
        "These rights came from the old systems and rest on the order of the migration. Issue the real letters, and give the rights under them, by the day shown.");
    public static readonly Text Count = new("{0} สิทธิ ของ {1} คน", "Rights: {0}, people: {1}");
    public static readonly Text By = new("ภายใน {0}", "By {0}");
    public static readonly Text Overdue = new("เกินกำหนด {0}", "Overdue since {0}");
}
