using LakMuang.Browser.Tests.Kit;
using LakMuang.TestKit;
using Microsoft.Playwright;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>An SSO admin keeps the register of letters: enters one with its scan, sees it in place, and withdraws it after a look at what falls.</summary>
public sealed class LetterTests(RunningHouse house) : Journey(house)
{
    private const string Admin = "9900000000049";

    private const string Register = "/agencies/05360199/letters";

    private static int _numbers = 500;

    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task A_letter_is_entered_with_its_scan_seen_in_place_and_withdrawn(View view)
    {
        var desk = await OpenRegister(view);
        await desk.Inspect("letters");
        await desk.Press("ลงทะเบียนหนังสือ", "Register a letter");
        await desk.Inspect("letter-new");
        await Fill(desk, "๓๐/๒/๒๕๖๙", NewNumber());
        await desk.Page.Locator("#File").SetInputFilesAsync(Scan("คำสั่ง 45.pdf", FileSamples.Pdf()));
        await Ready(desk);
        await desk.Press("บันทึกลงทะเบียน", "Register");
        await desk.See("ไม่มีวันที่", "There is no day");
        await Ready(desk);
        await desk.Inspect("letter-new-wrong");
        await desk.Page.Locator("#IssuedOn").FillAsync("๕ ม.ค. ๒๕๖๙");
        await desk.Press("บันทึกลงทะเบียน", "Register");

        await desk.See("ลงทะเบียนหนังสือแล้ว", "The letter is registered");
        await SeeInPlace(desk);
        await desk.Inspect("letter");
        await desk.Press("ถอนหนังสือ", "Withdraw this letter");
        await desk.Inspect("letter-withdraw");
        await desk.Page.Locator("#Reason").SelectOptionAsync("RegisteredInError");
        await desk.Press("ยืนยันถอนหนังสือ", "Withdraw the letter");
        await desk.See("ถอนหนังสือแล้ว", "The letter is withdrawn");
        await desk.Inspect("letter-withdrawn");
    }

    [Theory]
    [MemberData(nameof(Views.Two), MemberType = typeof(Views))]
    public async Task A_connection_cut_in_the_middle_is_gone_on_with(View view)
    {
        var desk = await OpenRegister(view);
        await desk.Press("ลงทะเบียนหนังสือ", "Register a letter");
        await Fill(desk, "5/1/2569", NewNumber());
        var (sent, cut) = (new List<string>(), true);
        await desk.Page.RouteAsync("**/uploads/*", async route =>
        {
            var offset = route.Request.Headers.GetValueOrDefault("upload-offset");
            if (offset is null)
            {
                await route.ContinueAsync();
                return;
            }

            sent.Add(offset);
            if (cut && sent.Count >= 2)
            {
                await route.AbortAsync("connectionreset");
                return;
            }

            await route.ContinueAsync();
        });
        var png = FileSamples.PngWithChunk("tIME", new byte[500_000]);
        await desk.Page.Locator("#File").SetInputFilesAsync(new FilePayload { Name = "ภาพถ่าย.png", MimeType = "image/png", Buffer = png });
        await Assertions.Expect(desk.Page.Locator(".file")).ToContainTextAsync(desk.Say("การเชื่อมต่อขาดหาย", "The connection is lost"));
        await Keep(desk, "letter-upload-lost");
        await desk.Press("บันทึกลงทะเบียน", "Register");
        await desk.See("รอไฟล์ส่งเสร็จก่อน", "The form is sent by itself");

        cut = false;
        await desk.See("ลงทะเบียนหนังสือแล้ว", "The letter is registered");

        await Assertions.Expect(desk.Page.Locator("img.scan-i")).ToBeVisibleAsync();
        Assert.Equal(["0", "131072"], sent.Distinct().Take(2));
        Assert.Single(sent, "0");
    }

    [Theory]
    [MemberData(nameof(Views.Two), MemberType = typeof(Views))]
    public async Task A_file_of_another_kind_is_refused_before_the_form_is_sent(View view)
    {
        var desk = await OpenRegister(view);
        await desk.Press("ลงทะเบียนหนังสือ", "Register a letter");
        await desk.Page.Locator("#File").SetInputFilesAsync(Scan("หน้าเว็บ.pdf", FileSamples.Latin("<html></html>")));

        await Assertions.Expect(desk.Page.Locator(".file-b")).ToContainTextAsync(desk.Say("รับเฉพาะ PDF", "Only PDF"));
        await Keep(desk, "letter-upload-refused");
        Assert.Empty(await Axe.Faults(desk.Page));
        await desk.Page.Locator("#File").SetInputFilesAsync(Scan("คำสั่ง.pdf", FileSamples.Pdf()));
        await Ready(desk);
    }

    [Fact]
    public async Task A_file_chosen_before_the_script_has_come_is_sent_beforehand_all_the_same()
    {
        var desk = await OpenRegister(View.ThaiWide);
        var arrived = new TaskCompletionSource();
        await desk.Page.RouteAsync("**/js/upload*.js*", async route =>
        {
            await arrived.Task;
            await route.ContinueAsync();
        });
        await desk.Press("ลงทะเบียนหนังสือ", "Register a letter");
        await desk.Page.Locator("#File").SetInputFilesAsync(Scan("คำสั่ง.pdf", FileSamples.Pdf()));
        arrived.SetResult();

        await Ready(desk);
    }

    [Fact]
    public async Task After_a_reload_the_same_file_goes_on_where_it_stopped()
    {
        var desk = await OpenRegister(View.ThaiWide);
        await desk.Press("ลงทะเบียนหนังสือ", "Register a letter");
        var folder = Directory.CreateTempSubdirectory("lm-scan-");
        var path = Path.Combine(folder.FullName, "ภาพถ่าย.png");
        await File.WriteAllBytesAsync(path, FileSamples.PngWithChunk("tIME", new byte[500_000]), TestContext.Current.CancellationToken);
        var (offsets, cut) = (new List<string>(), true);
        await desk.Page.RouteAsync("**/uploads/*", async route =>
        {
            if (route.Request.Headers.GetValueOrDefault("upload-offset") is { } offset)
            {
                offsets.Add(offset);
                if (cut && offsets.Count >= 3)
                {
                    await route.AbortAsync("connectionreset");
                    return;
                }
            }

            await route.ContinueAsync();
        });
        await desk.Page.Locator("#File").SetInputFilesAsync(path);
        await desk.See("การเชื่อมต่อขาดหาย", "The connection is lost");

        await desk.Page.ReloadAsync();
        cut = false;
        await desk.Page.Locator("#File").SetInputFilesAsync(path);
        await Ready(desk);
        folder.Delete(recursive: true);

        Assert.Single(offsets, "0");
    }

    [Fact]
    public async Task All_of_it_works_without_script()
    {
        var desk = await ArriveHome(View.ThaiPhone, Admin, script: false);
        await desk.Open(Register);
        await desk.Press("ลงทะเบียนหนังสือ", "Register a letter");
        await Fill(desk, "5/1/2569", "ไม่มีเลข");
        await desk.Page.Locator("#File").SetInputFilesAsync(Scan("คำสั่ง.pdf", FileSamples.Pdf()));
        await desk.Press("บันทึกลงทะเบียน", "Register");
        await desk.See("กรอกเลขที่ตามที่พิมพ์", "Enter the number");
        await desk.Inspect("letter-new-wrong");
        await desk.Page.Locator("#Number").FillAsync(NewNumber());
        await desk.Press("บันทึกลงทะเบียน", "Register");
        await desk.See("ลงทะเบียนหนังสือแล้ว", "The letter is registered");
        await Assertions.Expect(desk.Page.Locator("iframe.scan")).ToBeVisibleAsync();
    }

    private static Task<byte[]> Keep(Visitor desk, string name) => desk.Page.ScreenshotAsync(new()
    {
        Path = Path.Combine(RunningHouse.Root, "artifacts/screenshots", desk.View.Folder(), $"{name}.png"),
        FullPage = true,
    });

    private static string NewNumber() => $"ชย {Interlocked.Increment(ref _numbers)}/2569";

    private static FilePayload Scan(string name, byte[] bytes) => new() { Name = name, MimeType = "application/pdf", Buffer = bytes };

    private static Task Ready(Visitor desk) => Assertions.Expect(desk.Page.Locator(".file:not(.file-b) .up-ck")).ToBeCheckedAsync();

    private static async Task Fill(Visitor desk, string day, string number)
    {
        await desk.Page.Locator("#Number").FillAsync(number);
        await desk.Page.Locator("#IssuedOn").FillAsync(day);
        await desk.Page.Locator("#Subject").FillAsync("แต่งตั้งผู้ดูแลระบบสารสนเทศของหน่วยงาน");
    }

    /// <summary>The frame holds the file. A browser driven by a test has no viewer for PDF; that the frame is allowed shows in the console staying empty.</summary>
    private static async Task SeeInPlace(Visitor desk)
    {
        await Assertions.Expect(desk.Page.Locator("iframe.scan")).ToBeVisibleAsync();
        Assert.Equal("application/pdf", await desk.Page.EvaluateAsync<string>(
            "async () => (await fetch(document.querySelector('iframe.scan').src)).headers.get('Content-Type')"));
    }

    private async Task<Visitor> OpenRegister(View view)
    {
        var desk = await ArriveHome(view, Admin);
        await desk.Open(Register);
        await desk.SeeTitle("ทะเบียนหนังสือ", "Register of letters");
        return desk;
    }
}
