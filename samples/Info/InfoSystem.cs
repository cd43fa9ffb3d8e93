using LakMuang.Samples.Common;

namespace LakMuang.Samples.Info;

/// <summary>INFO, the central record of every local agency.</summary>
public static class InfoSystem
{
    public const string Editor = "info-editor";
    public const string Viewer = "info-viewer";

    public static WebApplication Build(string[] args) => SampleHost.Build(
        args,
        new("info", 5091,
            new("ระบบข้อมูลกลางองค์กรปกครองส่วนท้องถิ่น (INFO)", "Central Record of Local Government (INFO)"),
            new("ข้อมูลพื้นฐานของหน่วยงาน พื้นที่ ประชากร ที่ตั้งสำนักงาน และช่องทางติดต่อ", "Each agency's basic facts: area, population, office and contacts."),
            [
                new(Editor, new("ผู้บันทึกข้อมูล", "Editor"), new("ดูและแก้ไขข้อมูลกลางของหน่วยงาน", "See and change the agency's central record.")),
                new(Viewer, new("ผู้ดูข้อมูล", "Viewer"), new("ดูข้อมูลกลางของหน่วยงาน", "See the agency's central record.")),
            ],
            "/record"),
        (services, folder) => services
            .AddSingleton(new RecordFiles(Path.Combine(folder, "agencies"), Path.Combine(AppContext.BaseDirectory, "first-records")))
            .AddSingleton<SaveRecord>());
}
