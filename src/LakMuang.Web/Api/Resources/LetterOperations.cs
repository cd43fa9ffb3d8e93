using System.Globalization;
using LakMuang.Access.Contracts;
using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Web.Api.Resources;

internal sealed record NewLetter(LetterKind Kind, string Number, DateOnly IssuedOn, string Subject);

internal sealed record LetterItem(Guid Id, string Number, LetterKind Kind, DateOnly IssuedOn, string Subject, bool HasFile, LetterState State);

/// <param name="What">A post, a right, a suspension, a permit.</param>
/// <param name="Fall">What becomes of it when the letter is withdrawn.</param>
internal sealed record RestingItem(Guid Id, Words What, Guid? Person, Words Agency, DateOnly? Until, Fall Fall);

internal sealed record LetterPageItem(
    Guid Id, string Number, LetterKind Kind, DateOnly IssuedOn, string Subject, LetterState State, DateTimeOffset? WithdrawnAt, ReasonToWithdraw? WithdrawnBecause,
    bool HasFile, IReadOnlyList<RestingItem> Resting, bool MayChange);

internal sealed record WithdrawalInput(ReasonToWithdraw Because);

/// <param name="Fallen">How many records fell with the letter.</param>
internal sealed record WithdrawalDone(int Fallen);

/// <summary>The register of letters (B-1).</summary>
internal static class LetterOperations
{
    private const string All_ = "/agencies/{agency}/letters";
    private const string One = All_ + "/{letter}";

    private static readonly QueryParameter _words = new("words", new("ส่วนของเลขที่หรือเรื่อง", "Part of a number or subject"), "แต่งตั้ง");
    private static readonly QueryParameter _year = new("year", new("ปี ค.ศ. ของหนังสือ", "Year of the letter, Christian era"), "2026", QueryKind.Number);

    public static readonly IReadOnlyList<Operation> All =
    [
        Operation.List("listLetters", All_, ApiScopes.LettersRead, new("ทะเบียนหนังสือ ใหม่ก่อน", "The register, the newest first"), ListAsync)
            with { Task = AgencyTask.ReadLetters, Query = [_words, _year, CommonQuery.Word<LetterState>("state", new("สถานะ", "State"))] },
        Operation.Get("getLetter", One, ApiScopes.LettersRead, new("หนังสือและสิ่งที่อ้างอิง", "A letter and what rests on it"), GetAsync)
            with { Task = AgencyTask.ReadLetters, HasVersion = true },
        Operation.Post("registerLetter", All_, ApiScopes.LettersKeep, new("ลงทะเบียนหนังสือ", "Registers a letter"),
            new NewLetter(LetterKind.Order, "241/2569", new(2026, 10, 1), "แต่งตั้งผู้ปฏิบัติหน้าที่"), RegisterAsync)
            with { Task = AgencyTask.KeepLetters, Status = StatusCodes.Status201Created },
        Operation.Post("withdrawLetter", One + "/withdrawal", ApiScopes.LettersKeep,
            new("ถอนหนังสือ และทุกอย่างที่อ้างอิง ตามรายการที่อ่านมา", "Withdraws a letter, and with it what rests on it as it was read"),
            new WithdrawalInput(ReasonToWithdraw.RegisteredInError), WithdrawAsync) with { Task = AgencyTask.KeepLetters, TakesPerson = true, NeedsVersion = true },
    ];

    private static async Task<Result<Listed<LetterItem>>> ListAsync(ApiCall call)
    {
        (DateOnly, Guid)? after = call.After is [var day, var id] ? (DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), Guid.Parse(id)) : null;
        var search = new LetterSearch(call.Query("words"), call.Query("year") is { } year ? int.Parse(year, CultureInfo.InvariantCulture) : null, call.Word<LetterState>("state"));
        var found = await call.Use<ListLetters>().NextAsync(call.Act, call.Agency.Id, search, after, call.Limit, call.Ct);
        return found.Ok(out var portion, out var problem)
            ? call.Listed(portion, l => new LetterItem(l.Id.Value, l.Number, l.Kind, l.IssuedOn, l.Subject, l.HasFile, l.State), l => [$"{l.IssuedOn:yyyy-MM-dd}", l.Id.Value])
            : problem;
    }

    private static async Task<Result<LetterPageItem>> GetAsync(ApiCall call)
    {
        if (!(await call.Use<ShowLetter>().RunAsync(call.Act, call.Agency.Id, new(call.Id("letter")), call.Ct)).Ok(out var letter, out var problem))
        {
            return problem;
        }

        call.Version = letter.Resting.Digest;
        return new LetterPageItem(
            letter.Id.Value, letter.Number, letter.Kind, letter.IssuedOn, letter.Subject, letter.State, letter.WithdrawnAt, letter.WithdrawnBecause, letter.File is not null,
            [.. letter.Resting.Lines.Select(l => new RestingItem(l.Record.Id, Words.Of(l.Record.What), l.Record.Person?.Value, Words.Of(l.AgencyName), l.Record.Until, l.Record.Fall))],
            letter.MayChange);
    }

    private static async Task<Result<Made>> RegisterAsync(ApiCall call, NewLetter input)
    {
        var form = new LetterForm(input.Kind, input.Number, input.IssuedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), input.Subject, null);
        var (letter, problems) = await call.Use<RegisterLetter>().RunAsync(call.Act, call.Agency.Id, form, call.Ct);
        if (letter is not { } made)
        {
            return call.Refuse<Made>(problems);
        }

        return call.Made(made.Value, id => $"letters/{id}");
    }

    private static async Task<Result<WithdrawalDone>> WithdrawAsync(ApiCall call, WithdrawalInput input)
    {
        var done = await call.Use<WithdrawLetter>().RunAsync(call.Act, call.Agency.Id, new(call.Id("letter")), input.Because, call.Seen, call.Ct);
        return done.Ok(out var fallen, out var problem) ? new WithdrawalDone(fallen) : problem;
    }
}
