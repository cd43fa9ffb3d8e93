using LakMuang.Sandbox.Pages;
using static LakMuang.Sandbox.Pages.Page;

namespace LakMuang.Sandbox.ThaId;

/// <summary>Picker of a test person, or a citizen ID typed by hand. On the phone page and on the card for one device.</summary>
internal static class PersonForm
{
    public static string Html(Page page, People people, string action, string button, string chosen = "", string typed = "", string error = "") => $"""
        <form method="post" action="{action}">
        <label for="find">{page.Say("ค้นหาชื่อ", "Search by name")}</label>
        <input id="find" type="search" data-filters="person" autocomplete="off">
        <label for="person">{page.Say("บุคคลทดสอบ", "Test person")}</label>
        <select id="person" name="person" size="6">
        {string.Join('\n', people.All.Select((person, row) => $"""<option value="{E(person.CitizenId)}"{((chosen.Length == 0 ? row == 0 : chosen == person.CitizenId) ? " selected" : "")}>{E(page.English ? person.NameEn : person.Name)} · {E(person.CitizenId)}{(person.Note.Length > 0 ? " · " + E(person.Note) : "")}</option>"""))}
        </select>
        <label for="citizen_id">{page.Say("หรือพิมพ์เลขประจำตัวประชาชน 13 หลัก (ข้อมูลสมมติเท่านั้น)", "Or type a 13-digit citizen ID (invented ones only)")}</label>
        <input id="citizen_id" name="citizen_id" inputmode="numeric" autocomplete="off" value="{E(typed)}"{(error.Length > 0 ? " aria-invalid=\"true\" aria-describedby=\"citizen_id_error\"" : "")}>
        {(error.Length > 0 ? $"""<p class="error" id="citizen_id_error" role="alert">{E(error)}</p>""" : "")}
        <label for="name">{page.Say("ชื่อ", "Name")}</label>
        <select id="name" name="name">
        <option value="sent">{page.Say("ส่งชื่อของบุคคลที่เลือก", "Send that of the chosen person")}</option>
        <option value="withheld">{page.Say("ไม่ส่งชื่อ", "Send none")}</option>
        </select>
        <p class="buttons"><button name="decision" value="approve">{button}</button>
        <button class="quiet" name="decision" value="deny">{page.Say("ยกเลิก", "Cancel")}</button></p>
        </form>
        """;
}
