using LakMuang.Samples.Common;

namespace LakMuang.Samples.ElectionCentre;

/// <summary>The Election Data Centre: executives and council members with their terms, and the register of local agencies.</summary>
public static class ElectionSystem
{
    public const string Recorder = "election-recorder";
    public const string Viewer = "election-viewer";
    public const string Readers = $"{Recorder},{Viewer}";

    public static WebApplication Build(string[] args) => SampleHost.Build(
        args,
        new("election", 5092,
            new("ศูนย์ข้อมูลเลือกตั้ง", "Election Data Centre"),
            new("ผู้บริหารและสมาชิกสภาท้องถิ่นพร้อมวาระ และทะเบียนองค์กรปกครองส่วนท้องถิ่น", "Local executives and council members with their terms, and the register of local agencies."),
            [
                new(Recorder, new("ผู้บันทึกข้อมูล", "Recorder"), new("บันทึกผู้บริหาร สมาชิกสภา และทะเบียนของหน่วยงาน", "Record the agency's executives, council members and register."), "/lao"),
                new(Viewer, new("ผู้ดูข้อมูล", "Viewer"), new("ดูข้อมูลของหน่วยงาน หรือของหน่วยงานในกำกับ", "See the data of the agency, or of those below the office."), "/lao"),
            ])
        {
            Menu = [new("/lao", new("ทะเบียนและผู้บริหาร", "Register and executives"), Recorder, Viewer)],
        },
        (services, folder) => services
            .AddSingleton(new AgencyFiles<Register>(Path.Combine(folder, "registers"), Path.Combine(AppContext.BaseDirectory, "first-registers")))
            .AddSingleton<FindRegisters>().AddSingleton<WriteRegister>().AddSingleton<WriteOfficial>().AddSingleton<EndTerm>());
}
