namespace BriefBot.LanguageModel.Budgets;

/// <summary>Says which budget is used up, in words for users.</summary>
internal static class BudgetWords
{
    public static string Of(BudgetLimit limit) => limit switch
    {
        BudgetLimit.UserTokens or BudgetLimit.UserCalls => "your share of the language model is used up for today",
        BudgetLimit.ServerTokens => "this server's share of the language model is used up for today",
        _ => "the language model's budget is used up for today",
    };
}
