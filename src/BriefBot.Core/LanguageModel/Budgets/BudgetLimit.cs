namespace BriefBot.LanguageModel.Budgets;

/// <summary>Which budget is used up.</summary>
public enum BudgetLimit
{
    /// <summary>The user's tokens of the day.</summary>
    UserTokens,

    /// <summary>The user's requests of the day.</summary>
    UserCalls,

    /// <summary>The server's tokens of the day.</summary>
    ServerTokens,

    /// <summary>Everybody's tokens of the day.</summary>
    AllTokens,
}
