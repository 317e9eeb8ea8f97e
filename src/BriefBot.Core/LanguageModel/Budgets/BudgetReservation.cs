namespace BriefBot.LanguageModel.Budgets;

/// <summary>Tokens that are set aside for one request. They count as spent until it is settled or released, also after a kill.</summary>
/// <param name="Day">The day (UTC) that pays, whenever the request ends.</param>
/// <param name="Payer">Who pays.</param>
/// <param name="Tokens">How many are set aside, 0 or more.</param>
public sealed record BudgetReservation(DateOnly Day, ModelPayer Payer, long Tokens);
