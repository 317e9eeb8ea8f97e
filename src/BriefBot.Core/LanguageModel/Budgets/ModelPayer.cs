namespace BriefBot.LanguageModel.Budgets;

/// <summary>Whose budget a request is taken from.</summary>
/// <param name="User">Names the user for good, such as <c>discord:123</c>.</param>
/// <param name="Server">Names the server for good; null where there is none, as in a direct message or on the console.</param>
public readonly record struct ModelPayer(string User, string? Server);
