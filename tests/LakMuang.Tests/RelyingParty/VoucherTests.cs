using System.Net;
using System.Text.RegularExpressions;
using LakMuang.Samples.ELaas;

namespace LakMuang.Tests.RelyingParty;

/// <summary>Vouchers by duty in e-LAAS, and the report of users per group.</summary>
public sealed partial class VoucherTests : IAsyncLifetime
{
    private const string Town = "05360199";

    private SampleUnderTest _elaas = null!;

    public async ValueTask InitializeAsync() => _elaas = await SampleUnderTest.StartAsync(ELaasSystem.Build);

    public ValueTask DisposeAsync() => _elaas.DisposeAsync();

    [Fact]
    public async Task One_makes_a_voucher_and_another_approves_it_with_a_stronger_sign_in()
    {
        var maker = await _elaas.EnterAsync("สมชาย", Town, "elaas-maker");
        var id = await SentAsync(maker, "๑๒,๕๐๐.๕๐");
        Assert.Contains("หนึ่งหมื่นสองพันห้าร้อยบาทห้าสิบสตางค์", await maker.SeeAsync($"/vouchers/{id}"), StringComparison.Ordinal);

        var approver = await _elaas.EnterAsync("มาลี", Town, "elaas-approver");
        Assert.Contains("สมชาย", await approver.SeeAsync($"/vouchers/{id}/decide"), StringComparison.Ordinal);
        Assert.Equal("urn:lakmuang:level:3", _elaas.Provider.Asked["acr_values"]);
        var answer = await approver.PostAsync($"/vouchers/{id}/decide?handler=Approve", ("version", "2"));
        Assert.Contains("said=approved", answer.Address.Query, StringComparison.Ordinal);

        var mayor = await _elaas.EnterAsync("กัญญา", Town, "elaas-reader");
        var list = await mayor.SeeAsync("/vouchers");
        Assert.Contains("<strong>12,500.50</strong>", list, StringComparison.Ordinal);
        Assert.DoesNotContain("/vouchers/write", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_approves_their_own_even_with_an_exception_for_both_duties()
    {
        var both = await _elaas.EnterAsync("สมชาย", Town, "elaas-maker", "elaas-approver");
        var id = await SentAsync(both, "100");

        Assert.Contains("แม้จะได้รับข้อยกเว้น", await both.SeeAsync($"/vouchers/{id}/decide"), StringComparison.Ordinal);
        var answer = await both.PostAsync($"/vouchers/{id}/decide?handler=Approve", ("version", "2"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains("รออนุมัติ", await both.SeeAsync($"/vouchers/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_voucher_of_another_agency_is_not_there()
    {
        var maker = await _elaas.EnterAsync("สมชาย", Town, "elaas-maker");
        var id = await SentAsync(maker, "100");
        var other = await _elaas.EnterAsync("อรุณี", "06361099", "elaas-head", "elaas-maker", "elaas-approver", "elaas-reader");

        foreach (var path in (string[])[$"/vouchers/{id}", $"/vouchers/write/{id}", $"/vouchers/{id}/decide"])
        {
            using var answer = await other.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync($"/vouchers/{id}", ("version", "2"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync($"/vouchers/{id}/decide?handler=Approve", ("version", "2"))).Status);
        Assert.DoesNotContain($"{id}", await other.SeeAsync("/vouchers"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("elaas-head")]
    [InlineData("elaas-reader")]
    [InlineData("elaas-maker")]
    public async Task Only_an_approver_approves(string group)
    {
        var maker = await _elaas.EnterAsync("สมชาย", Town, "elaas-maker");
        var id = await SentAsync(maker, "100");
        var other = await _elaas.EnterAsync("วิชัย", Town, group);

        var answer = await other.PostAsync($"/vouchers/{id}/decide?handler=Approve", ("version", "2"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
    }

    [Fact]
    public async Task A_returned_voucher_is_changed_by_its_maker_and_nobody_decides_on_what_they_did_not_see()
    {
        var maker = await _elaas.EnterAsync("สมชาย", Town, "elaas-maker");
        var id = await SentAsync(maker, "100");
        var approver = await _elaas.EnterAsync("มาลี", Town, "elaas-approver");
        await approver.SeeAsync($"/vouchers/{id}/decide");
        var empty = await approver.PostAsync($"/vouchers/{id}/decide?handler=Return", ("version", "2"), ("why", " "));
        Assert.Contains("why-error", empty.Text, StringComparison.Ordinal);
        await approver.PostAsync($"/vouchers/{id}/decide?handler=Return", ("version", "2"), ("why", "แนบใบเสร็จ"));
        Assert.Contains("แนบใบเสร็จ", await maker.SeeAsync($"/vouchers/{id}"), StringComparison.Ordinal);

        var colleague = await _elaas.EnterAsync("ธนากร", Town, "elaas-maker");
        Assert.Equal(HttpStatusCode.Forbidden, (await colleague.PostAsync($"/vouchers/write/{id}", Typed("999", "3"))).Status);
        await maker.PostAsync($"/vouchers/write/{id}", Typed("250", "3"));
        await maker.PostAsync($"/vouchers/{id}", ("version", "4"));

        var late = await approver.PostAsync($"/vouchers/{id}/decide?handler=Approve", ("version", "2"));
        Assert.Contains("said=late", late.Address.Query, StringComparison.Ordinal);
        await approver.PostAsync($"/vouchers/{id}/decide?handler=Approve", ("version", "5"));
        Assert.Contains("<strong>250.00</strong>", await maker.SeeAsync("/vouchers"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("1.234")]
    [InlineData("1e5")]
    [InlineData("12,34.50")]
    [InlineData("10000000000")]
    public async Task An_amount_that_is_none_is_named_at_its_field(string amount)
    {
        var maker = await _elaas.EnterAsync("สมชาย", Town, "elaas-maker");

        var answer = await maker.PostAsync("/vouchers/write", Typed(amount, "0"));

        Assert.Contains("id=\"Amount-error\"", answer.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"ร้านตัวอย่าง\"", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_of_finance_sees_who_is_in_which_group_by_which_letter_and_nobody_else_does()
    {
        await _elaas.EnterAsync("=สมชาย", Town, "elaas-maker");
        await _elaas.EnterAsync("คนอื่น", "06361099", "elaas-maker");
        await _elaas.EnterAsync("มาลี", Town, "elaas-approver");
        await _elaas.EnterAsync("มาลี", Town, "elaas-reader");
        var head = await _elaas.EnterAsync("ประเสริฐ", Town, "elaas-head");

        var report = await head.SeeAsync("/users");
        Assert.Contains("คำสั่งที่ 1/elaas-maker", report, StringComparison.Ordinal);
        Assert.Contains("30 ก.ย. 2570", report, StringComparison.Ordinal);
        Assert.Contains("สิ้นสุดแล้ว", report, StringComparison.Ordinal);
        Assert.DoesNotContain("คนอื่น", report, StringComparison.Ordinal);
        var file = await head.SeeAsync("/users?handler=File");
        Assert.Contains("\"'=สมชาย\"", file, StringComparison.Ordinal);
        Assert.Contains("\"elaas-approver\"", Assert.Single(file.Split("\r\n"), l => l.Contains("\"ended\"", StringComparison.Ordinal)), StringComparison.Ordinal);

        var maker = await _elaas.EnterAsync("=สมชาย", Town, "elaas-maker");
        using var refused = await maker.GetAsync("/users");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task The_report_shows_the_rights_of_the_moment_whoever_came_in_and_whoever_did_not()
    {
        var rights = _elaas.Provider.Rights;
        foreach (var name in (string[])["สมชาย", "มาลี", "วิชัย", "ไม่เคยมา"])
        {
            rights.Give(name, Town, "elaas-maker");
        }

        rights.Give("คนอื่น", "06361099", "elaas-maker");
        rights.Give("ประเสริฐ", Town, "elaas-head");
        await _elaas.EnterAsync("สมชาย", Town, "elaas-maker");
        await _elaas.EnterAsync("มาลี", Town, "elaas-maker");
        await _elaas.EnterAsync("วิชัย", Town, "elaas-maker");
        var head = await _elaas.EnterAsync("ประเสริฐ", Town, "elaas-head");

        var before = await head.SeeAsync("/users");
        Assert.Contains("ผู้จัดทำฎีกา (4)", before, StringComparison.Ordinal);
        Assert.Contains("ตามที่หลักเมืองแจ้งในขณะนี้", before, StringComparison.Ordinal);
        Assert.Contains("คำสั่งที่ 2/elaas-maker", before, StringComparison.Ordinal);
        Assert.Contains("ยังไม่เคยเข้าใช้", RowOf(before, "ไม่เคยมา"), StringComparison.Ordinal);
        Assert.DoesNotContain("ยังไม่เคยเข้าใช้", RowOf(before, "สมชาย"), StringComparison.Ordinal);
        Assert.DoesNotContain("คนอื่น", before, StringComparison.Ordinal);

        rights.Take("มาลี", Town, "elaas-maker");
        rights.Give("วิชัย", Town, "elaas-maker", "suspended");
        var after = await head.SeeAsync("/users");
        Assert.Contains("ผู้จัดทำฎีกา (2)", after, StringComparison.Ordinal);
        Assert.Contains("สิ้นสุดแล้ว", RowOf(after, "มาลี"), StringComparison.Ordinal);
        Assert.Contains("ถูกระงับ", RowOf(after, "วิชัย"), StringComparison.Ordinal);
        var file = (await head.SeeAsync("/users?handler=File")).Split("\r\n");
        Assert.Contains(file, l => l.StartsWith("\"ไม่เคยมา\"", StringComparison.Ordinal) && l.Contains("\"never\",\"active\"", StringComparison.Ordinal));
        Assert.Contains(file, l => l.StartsWith("\"มาลี\"", StringComparison.Ordinal) && l.Contains("\"ended\"", StringComparison.Ordinal) && l.EndsWith("\"lakmuang\"", StringComparison.Ordinal));
        Assert.Contains(file, l => l.StartsWith("\"วิชัย\"", StringComparison.Ordinal) && l.Contains("\"suspended\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_LakMuang_is_away_the_report_says_so_and_shows_what_sign_ins_have_shown()
    {
        var rights = _elaas.Provider.Rights;
        rights.Give("ไม่เคยมา", Town, "elaas-maker");
        await _elaas.EnterAsync("สมชาย", Town, "elaas-maker");
        var head = await _elaas.EnterAsync("ประเสริฐ", Town, "elaas-head");
        Assert.Contains("สิ้นสุดแล้ว", RowOf(await head.SeeAsync("/users"), "สมชาย"), StringComparison.Ordinal);

        rights.GoAway();
        var report = await head.SeeAsync("/users");
        Assert.Contains("ติดต่อหลักเมืองไม่ได้ในขณะนี้", report, StringComparison.Ordinal);
        Assert.Contains("ผู้จัดทำฎีกา (1)", report, StringComparison.Ordinal);
        Assert.DoesNotContain("ไม่เคยมา", report, StringComparison.Ordinal);
        var file = await head.SeeAsync("/users?handler=File");
        Assert.Contains("\"sign-ins\"", file, StringComparison.Ordinal);
        Assert.DoesNotContain("\"lakmuang\"", file, StringComparison.Ordinal);
    }

    private static string RowOf(string page, string name) => page.Split("<tr>").Single(row => row.Contains($">{name}<", StringComparison.Ordinal));

    private static async Task<Guid> SentAsync(Guest maker, string amount)
    {
        var written = await maker.PostAsync("/vouchers/write", Typed(amount, "0"));
        var id = Guid.Parse(Id().Match(written.Address.AbsolutePath).Groups[1].Value);
        await maker.PostAsync($"/vouchers/{id}", ("version", "1"));
        return id;
    }

    private static (string, string)[] Typed(string amount, string version) =>
    [
        ("Form.Payee", "ร้านตัวอย่าง"), ("Form.Purpose", "วัสดุสำนักงาน"), ("Form.Plan", "บริหารงานทั่วไป/ค่าวัสดุ"), ("Form.Amount", amount), ("version", version),
    ];

    [GeneratedRegex("/vouchers/([0-9a-f-]{36})")]
    private static partial Regex Id();
}
