namespace LakMuang.Samples.Common;

/// <summary>The last resort: a sentence, never a stack trace.</summary>
public static class CalmFailure
{
    public static Task RunAsync(HttpContext http)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync("ระบบขัดข้องชั่วคราว กรุณาลองใหม่อีกครั้ง\nThe system has a problem at the moment. Please try again.\n");
    }
}
