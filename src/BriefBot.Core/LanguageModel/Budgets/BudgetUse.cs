namespace BriefBot.LanguageModel.Budgets;

/// <summary>What was used on a day.</summary>
/// <param name="Tokens">Tokens read and written, and those that are reserved.</param>
/// <param name="Calls">Requests, and those under way.</param>
public readonly record struct BudgetUse(long Tokens, long Calls);
