using LakMuang.Kernel;

namespace LakMuang.Web.Api.Problems;

/// <summary>Which status goes with which code. What is in no list is a value that can be put right: 422.</summary>
internal static class StatusOfProblem
{
    private static readonly HashSet<string> _bad = ["api.json", "api.query", "api.citizen-id", "api.cursor", "api.idempotency-key", "past.future"];

    private static readonly HashSet<string> _forbidden =
    [
        "agency.not-yours", "system.not-yours", "operator.only", "api.scope", "api.needs-person", "staff.own", "staff.oversees-you", "staff.not-your-suspension", "leaver.own",
        "registration.own", "nomination.own", "nomination.own-proposal", "nomination.own-agency", "move.own", "move.four-eyes", "merge.own", "merge.not-both", "reset.administrator", "nomination.department", "nomination.not-your-proposal",
        "recovery.not-a-person", "recovery.own", "recovery.own-agency", "recovery.not-above", "recovery.ordinary", "recovery.four-eyes",
        "access.grant.own", "duty.central", "right.not-your-group", "right.inside", "request.own", "request.not-yours", "duty.yourself", "handover.own", "handover.not-head", "account.own",
    ];

    private static readonly HashSet<string> _missing =
    [
        "api.none", "staff.not-here", "letter.none", "registration.none", "import.none", "nomination.none", "client.none", "invitation.none", "leaver.none", "logout.none", "move.none", "merge.not-there", "tree.none", "tree.no-change", "circular.none", "permit.none",
        "right.not-here", "right.none", "why.no-system", "request.none", "duty.none", "duty.no-exception", "handover.none", "recertification.none", "account.none", "system.none",
    ];

    private static readonly HashSet<string> _conflict =
    [
        "api.under-way", "api.answer-lost", "api.conflict", "staff.at-once", "staff.suspended-already", "staff.not-suspended", "staff.has-letter", "staff.nothing-to-end", "staff.no-account",
        "leaver.already", "letter.number-used", "letter.file-taken", "letter.withdrawn", "registration.decided", "invitation.gone", "invitation.used", "import.not-now", "import.nothing",
        "move.living", "move.asked-already", "move.here-already", "move.too-late", "move.letter-gone", "move.suspended", "move.closed", "correction.nothing", "staff.no-session",
        "staff.not-slowed", "reset.no-password", "merge.closed", "merge.role", "merge.moves", "tree.decided", "tree.waiting", "tree.awaited", "circular.sent", "circular.not-open", "circular.reminded",
        "nomination.decided", "nomination.waiting-already", "nomination.admin-already", "nomination.letter-gone",
        "recovery.account", "recovery.open", "recovery.not-waiting", "recovery.letter-gone", "recovery.over", "recovery.at-once",
        "right.ended", "right.not-suspended", "right.not-active", "right.suspended-already", "access.grant.head", "access.grant.head-to-come", "right.with-account", "right.with-secondment", "right.no-account", "right.at-once", "account.at-once", "access.grant.held",
        "access.grant.held-suspended", "access.grant.letter-gone", "access.grant.record-gone", "access.duty.conflict", "recovery.proposer-gone", "request.beneficiary-gone", "request.no-account", "request.handover", "request.basis", "duty.never", "catalogue.stale", "handover.open", "handover.form-1", "handover.head-to-come", "handover.never-headed", "handover.readers",
    ];

    public static int Of(Problem problem) => problem.Code switch
    {
        "api.token" => StatusCodes.Status401Unauthorized,
        "agency.stronger-sign-in" or "operator.level" => StatusCodes.Status401Unauthorized,
        "api.method" => StatusCodes.Status405MethodNotAllowed,
        "api.too-large" or "import.file.bomb" => StatusCodes.Status413PayloadTooLarge,
        "api.media-type" => StatusCodes.Status415UnsupportedMediaType,
        "api.if-match" => StatusCodes.Status428PreconditionRequired,
        "api.changed" or "registration.stale" or "letter.stale-preview" or "correction.stale" or "merge.changed" or "tree.stale-preview" or "circular.changed" or "request.stale" or "handover.stale" => StatusCodes.Status412PreconditionFailed,
        "api.timeout" => StatusCodes.Status408RequestTimeout,
        "api.too-many" or "leaver.too-many" or "move.too-many" => StatusCodes.Status429TooManyRequests,
        "api.away" => StatusCodes.Status503ServiceUnavailable,
        "api.failed" => StatusCodes.Status500InternalServerError,
        "nomination.no-such-admin" when problem.Field is null => StatusCodes.Status404NotFound,
        var code when _bad.Contains(code) => StatusCodes.Status400BadRequest,
        var code when _forbidden.Contains(code) => StatusCodes.Status403Forbidden,
        var code when _missing.Contains(code) => StatusCodes.Status404NotFound,
        var code when _conflict.Contains(code) => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    /// <summary>Whether the same request may well succeed a moment later, or with a better token: no answer to keep.</summary>
    public static bool Passes(Problem problem) => IsClash(problem)
        || Of(problem) is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden or StatusCodes.Status408RequestTimeout or StatusCodes.Status429TooManyRequests;

    /// <summary>Whether somebody else changed the same thing in this very moment, so that the commit was undone.</summary>
    public static bool IsClash(Problem problem) => problem.Code is "api.conflict" or "staff.at-once" or "reset.at-once" or "recovery.at-once" or "right.at-once" or "account.at-once" or "catalogue.stale";

    /// <summary>Whether a stronger sign-in is all that is missing (RFC 9470).</summary>
    public static bool AsksForLevel(Problem problem) => problem.Code is "agency.stronger-sign-in" or "operator.level";
}
