using LakMuang.Client;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Samples.Common.Pages;

public sealed class SigninProblemModel : PageModel
{
    public Words Sentence { get; private set; } = new("", "");

    /// <summary>A local path only: this address is open to anybody's links.</summary>
    public string Again { get; private set; } = "/";

    public void OnGet(string? reason, string? returnUrl)
    {
        Again = Url.IsLocalUrl(returnUrl) ? returnUrl! : "/";
        (Response.StatusCode, Sentence) = reason switch
        {
            SignInProblems.AccessDenied => (403, new Words("ท่านยกเลิกการเข้าสู่ระบบ หรือยังไม่ได้รับสิทธิในระบบนี้", "You cancelled, or you have not been given access to this system.")),
            SignInProblems.LevelNotReached => (403, new Words("หน้านี้ต้องยืนยันตัวตนด้วยวิธีที่แข็งแรงกว่า เช่น ThaID ท่านยังเข้าใช้หน้าอื่นได้ตามเดิม", "This page needs a stronger sign-in, ThaID for example. You can go on using the other pages.")),
            SignInProblems.AnotherPerson => (403, new Words("ผู้ที่ยืนยันตัวตนเมื่อครู่เป็นคนละคนกับผู้ที่ใช้งานอยู่ หากต้องการเปลี่ยนผู้ใช้งาน กรุณาออกจากระบบก่อน", "Somebody else than the person signed in here came back. To change persons, please sign out first.")),
            SignInProblems.Unreachable => (503, new Words("ขณะนี้ติดต่อระบบยืนยันตัวตนไม่ได้ กรุณารอสักครู่แล้วลองอีกครั้ง", "The sign-in service cannot be reached at the moment. Please wait a little and try again.")),
            SignInProblems.Expired => (400, new Words("การเข้าสู่ระบบครั้งนี้หมดเวลา ถูกใช้ไปแล้ว หรือเบราว์เซอร์ไม่รับคุกกี้ กรุณาเริ่มใหม่", "This sign-in has expired, was already used, or cookies are off. Please start again.")),
            _ => (400, new Words("คำตอบจากระบบยืนยันตัวตนไม่ผ่านการตรวจสอบ จึงยังไม่ได้เข้าสู่ระบบ กรุณาเริ่มใหม่", "The answer of the sign-in service failed a check, so you are not signed in. Please start again.")),
        };
        if (Response.StatusCode == 503)
        {
            Response.Headers.RetryAfter = "15";
        }
    }
}
