using LakMuang.Web.Api.Resources;

namespace LakMuang.Web.Api;

/// <summary>All operations of the administration API: the one table. Whoever adds some writes a file beside the others and names it here.</summary>
internal static class Operations
{
    public const string Root = "/api/v1";

    public static readonly IReadOnlyList<Operation> All =
    [
        .. AgencyOperations.All, .. PeopleOperations.All, .. CareOperations.All, .. SuspensionOperations.All, .. LeaverOperations.All, .. MoveOperations.All, .. MergeOperations.All,
        .. GrantingOperations.All, .. TemplateOperations.All, .. HandoverOperations.All, .. AccountOperations.All, .. RequestOperations.All, .. ConflictOperations.All,
        .. LetterOperations.All, .. InvitationOperations.All, .. RegistrationOperations.All, .. AdminOperations.All, .. RecoveryOperations.All, .. OversightOperations.All, .. PastOperations.All,
        .. CircularOperations.All, .. DraftOperations.All, .. ImportOperations.All, .. TreeOperations.All, .. SystemOperations.All,
    ];
}
