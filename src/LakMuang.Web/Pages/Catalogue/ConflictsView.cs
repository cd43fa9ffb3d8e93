using LakMuang.Access.Conflicts;

namespace LakMuang.Web.Pages.Catalogue;

/// <param name="At">Number of the page, from 1.</param>
/// <param name="MayExcuse">Whether the person may make exceptions there.</param>
public sealed record ConflictsView(ConflictPage Page, int At, bool MayExcuse);
