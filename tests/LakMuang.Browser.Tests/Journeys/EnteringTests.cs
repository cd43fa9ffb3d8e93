using LakMuang.Browser.Tests.Kit;

namespace LakMuang.Browser.Tests.Journeys;

public sealed class EnteringTests(RunningHouse house) : Journey(house)
{
    private const string WithoutRights = "9900000000090";
    private const string OfTwoAgencies = "9900000000235";

    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task Whoever_has_no_right_reads_why_and_what_to_do(View view)
    {
        var officer = await ArriveFromInfo(view);

        await officer.SignInWithThaId(WithoutRights);

        await officer.SeeTitle("ท่านยังไม่มีสิทธิเข้าใช้", "You have no right to enter");
        await officer.Inspect("no-right");
        await officer.Press("ไปหน้าแรกของหลักเมือง", "To LakMuang's home page");
        await officer.Inspect("portal-without-rights");
    }

    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task Rights_in_two_agencies_ask_for_which_one(View view)
    {
        var officer = await Arrive(view);
        await officer.Open(House.ELaas);
        await officer.Press("เข้าสู่ระบบ", "Sign in");
        await officer.SignInWithThaId(OfTwoAgencies);
        await officer.SeeTitle("เข้าใช้ในนามหน่วยงานใด", "For which agency?");
        await officer.Inspect("agency-choice");

        await officer.Press("เทศบาลตำบลดอนตัวอย่าง", "Don Tuayang Subdistrict Municipality");

        await officer.SeePerson("มานพ จำลองกุล");
        await officer.SeePerson("เทศบาลตำบลดอนตัวอย่าง");
        await officer.Inspect("elaas-chosen-agency");
    }
}
