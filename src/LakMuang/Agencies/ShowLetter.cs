using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

/// <param name="MayChange">Whether it is the agency's own letter: others only read it.</param>
public sealed record LetterView(
    LetterId Id, AgencyId Issuer, string Number, LetterKind Kind, DateOnly IssuedOn, string Subject, LetterState State,
    DateTimeOffset? WithdrawnAt, PersonName? WithdrawnBy, ReasonToWithdraw? WithdrawnBecause, FileFacts? File, RestingView Resting, bool MayChange);

/// <summary>One letter with its scan and everything that rests on it, for its issuer and for agencies whose own records rest on it.</summary>
public sealed class ShowLetter(LakMuangDb db, IAuthority authority, IFiles files, IPeople people, WhatRestsOn whatRestsOn)
{
    public async Task<Result<LetterView>> RunAsync(Act act, AgencyId agency, LetterId id, CancellationToken ct)
    {
        if (!(await FindAsync(act, agency, id, ct)).Ok(out var found, out var refusal))
        {
            return refusal;
        }

        var (letter, isOurs) = found;
        var file = letter.File is { } scan ? (await files.OfAsync([scan], ct)).GetValueOrDefault(scan) : null;
        var by = letter.WithdrawnBy is { } person
            ? await people.NameOfAsync(person, ct)
            : null;
        var resting = await whatRestsOn.RunAsync(id, ct);

        // Whoever reads a letter of somebody else's sees the own agency's records and no others.
        var mine = isOurs ? resting : resting with { Lines = [.. resting.Lines.Where(l => l.Record.Agency == agency)] };
        return new LetterView(
            letter.Id, letter.Issuer, letter.Number, letter.Kind, letter.IssuedOn, letter.Subject, letter.State,
            letter.WithdrawnAt, by, letter.WithdrawnBecause, file, mine, isOurs);
    }

    /// <summary>The scan alone, for whoever may read the letter.</summary>
    public async Task<Result<FileFacts>> FileAsync(Act act, AgencyId agency, LetterId id, CancellationToken ct)
    {
        if (!(await FindAsync(act, agency, id, ct)).Ok(out var found, out var refusal))
        {
            return refusal;
        }

        return found.Letter.File is { } file && (await files.OfAsync([file], ct)).TryGetValue(file, out var facts) ? facts : Refusals.NoLetter;
    }

    private async Task<Result<(Letter Letter, bool IsOurs)>> FindAsync(Act act, AgencyId agency, LetterId id, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadLetters, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var letter = await db.Letters.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, ct);
        if (letter is null)
        {
            return Refusals.NoLetter;
        }

        var isOurs = (await db.AnswersForAsync(agency, ct)).Contains(letter.Issuer);
        return isOurs || await whatRestsOn.AnyOfAsync(id, agency, ct) ? (letter, isOurs) : Refusals.NoLetter;
    }
}
