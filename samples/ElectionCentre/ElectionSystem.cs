using LakMuang.Samples.Common;

namespace LakMuang.Samples.ElectionCentre;

/// <summary>The Election Data Centre.</summary>
public static class ElectionSystem
{
    public static WebApplication Build(string[] args) => SampleHost.Build(args, new(
        "election", 5092,
        new("ศูนย์ข้อมูลเลือกตั้ง", "Election Data Centre"),
        new("ข้อมูลการเลือกตั้งสมาชิกสภาท้องถิ่นและผู้บริหารท้องถิ่น", "Data on elections of local councils and local executives."),
        [
            new("election-recorder", new("ผู้บันทึกข้อมูล", "Recorder"), new("บันทึกและแก้ไขข้อมูลการเลือกตั้งของหน่วยงาน", "Record and correct the agency's election data.")),
            new("election-viewer", new("ผู้ดูข้อมูล", "Viewer"), new("ดูข้อมูลการเลือกตั้งของหน่วยงาน", "See the agency's election data.")),
        ]));
}
