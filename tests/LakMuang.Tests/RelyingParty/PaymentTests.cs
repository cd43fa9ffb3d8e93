using System.Net;
using System.Text.RegularExpressions;
using LakMuang.Samples.CorporateOnline;

namespace LakMuang.Tests.RelyingParty;

/// <summary>Payments by two people in Corporate Online, and its company administrators.</summary>
public sealed partial class PaymentTests : IAsyncLifetime
{
    private const string Town = "05360199";

    private SampleUnderTest _bank = null!;

    public async ValueTask InitializeAsync() => _bank = await SampleUnderTest.StartAsync(CorporateSystem.Build);

    public ValueTask DisposeAsync() => _bank.DisposeAsync();

    [Fact]
    public async Task One_makes_a_payment_and_another_authorizes_it_with_a_stronger_sign_in()
    {
        var maker = await _bank.EnterAsync("สมชาย", Town, "ktb-maker");
        var id = await MadeAsync(maker);
        var authorizer = await _bank.EnterAsync("ประเสริฐ", Town, "ktb-authorizer");

        Assert.Contains($"/approve/{id}", await authorizer.SeeAsync("/approve"), StringComparison.Ordinal);
        Assert.Equal("urn:lakmuang:level:3", _bank.Provider.Asked["acr_values"]);
        var answer = await authorizer.PostAsync($"/approve/{id}?handler=Authorize");

        Assert.Contains("อนุมัติแล้ว", answer.Text, StringComparison.Ordinal);
        var again = await authorizer.PostAsync($"/approve/{id}?handler=Reject", ("why", "สายไป"));
        Assert.Contains("said=late", again.Address.Query, StringComparison.Ordinal);
        Assert.Contains("ประเสริฐ", await maker.SeeAsync($"/payments/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_authorizes_their_own_even_with_both_roles()
    {
        var both = await _bank.EnterAsync("สมชาย", Town, "ktb-maker", "ktb-authorizer");
        var id = await MadeAsync(both);

        await both.SeeAsync("/approve");
        Assert.Equal(HttpStatusCode.Forbidden, (await both.PostAsync($"/approve/{id}?handler=Authorize")).Status);
        Assert.Contains("จึงอนุมัติเองไม่ได้", await both.SeeAsync($"/approve/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payment_of_another_agency_is_not_there_and_an_administrator_moves_no_money()
    {
        var maker = await _bank.EnterAsync("สมชาย", Town, "ktb-maker");
        var id = await MadeAsync(maker);

        var other = await _bank.EnterAsync("อรุณี", "06361099", "ktb-authorizer");
        await other.SeeAsync("/approve");
        using var unseen = await other.GetAsync($"/payments/{id}");
        Assert.Equal(HttpStatusCode.NotFound, unseen.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync($"/approve/{id}?handler=Authorize")).Status);

        var admin = await _bank.EnterAsync("ดวงใจ", Town, "ktb-admin");
        Assert.Equal(HttpStatusCode.Forbidden, (await admin.PostAsync("/payments/new", Typed("100"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await admin.PostAsync($"/approve/{id}?handler=Authorize")).Status);
    }

    [Fact]
    public async Task A_company_administrator_stops_a_user_under_a_letter_and_lets_them_in_again()
    {
        var maker = await _bank.EnterAsync("สมชาย", Town, "ktb-maker");
        var admin = await _bank.EnterAsync("ดวงใจ", Town, "ktb-admin");
        var users = await admin.SeeAsync("/users");
        Assert.Contains("คำสั่งที่ 1/ktb-maker", users, StringComparison.Ordinal);
        Assert.Contains("ไม่มีผู้ทำรายการหรือผู้อนุมัติ", users, StringComparison.Ordinal);

        var bare = await admin.PostAsync("/users", Stop("สมชาย", "", "true"));
        Assert.Contains("กรุณากรอกเลขที่คำสั่ง", bare.Text, StringComparison.Ordinal);
        var stopped = await admin.PostAsync("/users", Stop("สมชาย", "คำสั่งที่ ๙/๒๕๖๙", "true"));
        Assert.Contains("ระงับที่ธนาคาร", stopped.Text, StringComparison.Ordinal);
        Assert.Contains("ระงับการใช้งานของท่าน", (await maker.PostAsync("/payments/new", Typed("100"))).Text, StringComparison.Ordinal);

        await admin.PostAsync("/users", Stop("สมชาย", "คำสั่งที่ 10/2569", "false"));
        await MadeAsync(maker);
    }

    [Fact]
    public async Task An_administrator_is_changed_by_the_bank_alone()
    {
        await _bank.EnterAsync("ผู้ดูแลสอง", Town, "ktb-admin");
        var admin = await _bank.EnterAsync("ดวงใจ", Town, "ktb-admin");

        foreach (var who in (string[])["ดวงใจ", "ผู้ดูแลสอง", "ไม่มีคนนี้"])
        {
            Assert.Contains("ต้องมีหนังสือแจ้งธนาคาร", (await admin.PostAsync("/users", Stop(who, "คำสั่งที่ 9/2569", "true"))).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_user_who_never_came_is_entered_by_two_administrators_under_a_letter_and_the_duty_counts()
    {
        var rights = _bank.Provider.Rights;
        foreach (var (name, group) in new[] { ("สมชาย", "ktb-maker"), ("สมชาย", "ktb-authorizer"), ("ประเสริฐ", "ktb-authorizer"), ("ดวงใจ", "ktb-admin"), ("ผู้ดูแลสอง", "ktb-admin") })
        {
            rights.Give(name, Town, group);
        }

        var one = await _bank.EnterAsync("ดวงใจ", Town, "ktb-admin");
        var two = await _bank.EnterAsync("ผู้ดูแลสอง", Town, "ktb-admin");
        Assert.Contains("ยังไม่เคยเข้าใช้", await one.SeeAsync("/users"), StringComparison.Ordinal);

        var bare = await one.PostAsync("/users?handler=Assign", Assign("สมชาย", "ktb-authorizer", ""));
        Assert.Contains("กรุณากรอกเลขที่คำสั่ง", bare.Text, StringComparison.Ordinal);
        var proposed = await one.PostAsync("/users?handler=Assign", Assign("สมชาย", "ktb-authorizer", "คำสั่งที่ ๑๑/๒๕๖๙"));
        Assert.Contains("รอผู้ดูแลระบบอีกคนยืนยัน", proposed.Text, StringComparison.Ordinal);
        var id = Proposed().Match(proposed.Text).Groups[1].Value;
        Assert.Contains("ผู้เสนอยืนยันเองไม่ได้", (await one.PostAsync("/users?handler=Confirm", ("id", id))).Text, StringComparison.Ordinal);
        Assert.Contains("มีข้อเสนอที่รอยืนยัน", (await two.PostAsync("/users?handler=Assign", Assign("สมชาย", "ktb-maker", "คำสั่งที่ 12/2569"))).Text, StringComparison.Ordinal);

        var maker = await _bank.EnterAsync("สมชาย", Town, "ktb-maker", "ktb-authorizer");
        await MadeAsync(maker);
        var confirmed = await two.PostAsync("/users?handler=Confirm", ("id", id));
        Assert.Contains("คำสั่งที่ ๑๑/๒๕๖๙", confirmed.Text, StringComparison.Ordinal);
        Assert.Contains("กำหนดที่ธนาคารเป็น", confirmed.Text, StringComparison.Ordinal);
        Assert.Contains("กำหนดให้ท่านทำอีกหน้าที่หนึ่ง", (await maker.PostAsync("/payments/new", Typed("100"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_duty_is_given_to_nobody_without_the_right_nor_to_administrators_nor_while_LakMuang_is_away()
    {
        var rights = _bank.Provider.Rights;
        foreach (var (name, group) in new[] { ("สมชาย", "ktb-maker"), ("ดวงใจ", "ktb-admin"), ("ผู้ดูแลสอง", "ktb-admin") })
        {
            rights.Give(name, Town, group);
        }

        rights.Give("คนอื่น", "06361099", "ktb-maker");
        var one = await _bank.EnterAsync("ดวงใจ", Town, "ktb-admin");
        var two = await _bank.EnterAsync("ผู้ดูแลสอง", Town, "ktb-admin");
        var maker = await _bank.EnterAsync("สมชาย", Town, "ktb-maker");

        foreach (var (who, duty, words) in new[]
        {
            ("สมชาย", "ktb-authorizer", "ไม่มีสิทธิของหน้าที่นั้น"), ("คนอื่น", "ktb-maker", "ไม่มีสิทธิของหน้าที่นั้น"), ("ดวงใจ", "ktb-maker", "ต้องมีหนังสือแจ้งธนาคาร"),
            ("ผู้ดูแลสอง", "ktb-maker", "ต้องมีหนังสือแจ้งธนาคาร"), ("สมชาย", "ktb-admin", "ต้องมีหนังสือแจ้งธนาคาร"),
        })
        {
            Assert.Contains(words, (await one.PostAsync("/users?handler=Assign", Assign(who, duty, "คำสั่งที่ 11/2569"))).Text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await maker.PostAsync("/users?handler=Assign", Assign("สมชาย", "ktb-maker", "คำสั่งที่ 11/2569"))).Status);
        var proposed = await one.PostAsync("/users?handler=Assign", Assign("สมชาย", "ktb-maker", "คำสั่งที่ 11/2569"));
        var id = Proposed().Match(proposed.Text).Groups[1].Value;
        rights.Take("สมชาย", Town, "ktb-maker");
        Assert.Contains("ไม่มีสิทธิของหน้าที่นั้น", (await two.PostAsync("/users?handler=Confirm", ("id", id))).Text, StringComparison.Ordinal);
        rights.GoAway();
        Assert.Contains("ติดต่อหลักเมืองไม่ได้ในขณะนี้ จึงยังไม่ได้บันทึก", (await two.PostAsync("/users?handler=Confirm", ("id", id))).Text, StringComparison.Ordinal);
        await two.PostAsync("/users?handler=Refuse", ("id", id), ("why", "หนังสือไม่ตรง"));
        Assert.DoesNotContain("รอผู้ดูแลระบบอีกคนยืนยัน", await two.SeeAsync("/users"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_agency_pays_only_with_two_different_people_who_can_work_today()
    {
        const string CannotPay = "จึงจ่ายเงินไม่ได้";
        var rights = _bank.Provider.Rights;
        foreach (var (name, group) in new[] { ("สมชาย", "ktb-maker"), ("สมชาย", "ktb-authorizer"), ("ดวงใจ", "ktb-admin") })
        {
            rights.Give(name, Town, group);
        }

        var admin = await _bank.EnterAsync("ดวงใจ", Town, "ktb-admin");
        await _bank.EnterAsync("ออกไปแล้ว", Town, "ktb-authorizer");
        Assert.Contains(CannotPay, await admin.SeeAsync("/users"), StringComparison.Ordinal);

        rights.Give("ประเสริฐ", Town, "ktb-authorizer");
        Assert.DoesNotContain(CannotPay, await admin.SeeAsync("/users"), StringComparison.Ordinal);
        await admin.PostAsync("/users", Stop("ประเสริฐ", "คำสั่งที่ 9/2569", "true"));
        Assert.Contains(CannotPay, await admin.SeeAsync("/users"), StringComparison.Ordinal);
        await admin.PostAsync("/users", Stop("ประเสริฐ", "คำสั่งที่ 10/2569", "false"));
        Assert.DoesNotContain(CannotPay, await admin.SeeAsync("/users"), StringComparison.Ordinal);
        rights.Give("ประเสริฐ", Town, "ktb-authorizer", "suspended");
        Assert.Contains(CannotPay, await admin.SeeAsync("/users"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Account", "12345")]
    [InlineData("Amount", "1,00")]
    [InlineData("Name", "")]
    public async Task What_is_wrong_is_named_at_its_field(string field, string typed)
    {
        var maker = await _bank.EnterAsync("สมชาย", Town, "ktb-maker");

        var answer = await maker.PostAsync("/payments/new", [.. Typed("100").Where(f => f.Item1 != $"Form.{field}"), ($"Form.{field}", typed)]);

        Assert.Contains($"id=\"{field}-error\"", answer.Text, StringComparison.Ordinal);
    }

    private static async Task<Guid> MadeAsync(Guest maker)
    {
        var made = await maker.PostAsync("/payments/new", Typed("12,500.50"));
        return Guid.Parse(Id().Match(made.Address.AbsolutePath).Groups[1].Value);
    }

    private static (string, string)[] Typed(string amount) =>
    [
        ("Form.Name", "ร้านตัวอย่าง"), ("Form.Bank", "ธนาคารตัวอย่าง"), ("Form.Account", "๑๒๓-๔-๕๖๗๘๙-๐"), ("Form.Amount", amount), ("Form.Reference", "ฎีกาที่ 1/2570"),
    ];

    private static (string, string)[] Stop(string name, string letter, string stop) =>
        [("who", $"sub of {name}"), ("letter", letter), ("date", "1/10/2569"), ("stop", stop)];

    private static (string, string)[] Assign(string name, string duty, string letter) =>
        [("who", $"sub of {name}"), ("duty", duty), ("letter", letter), ("date", "1/10/2569")];

    [GeneratedRegex("name=\"id\" value=\"([0-9a-f-]{36})")]
    private static partial Regex Proposed();

    [GeneratedRegex("/payments/([0-9a-f-]{36})")]
    private static partial Regex Id();
}
