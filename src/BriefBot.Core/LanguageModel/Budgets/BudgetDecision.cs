namespace BriefBot.LanguageModel.Budgets;

/// <summary>Whether a request may be made; both outcomes are normal.</summary>
public abstract record BudgetDecision
{
    private BudgetDecision()
    {
    }

    /// <summary>It may; settle or release the reservation afterwards.</summary>
    public sealed record Granted(BudgetReservation Reservation) : BudgetDecision;

    /// <summary>It may not: what is left is not enough for it.</summary>
    /// <param name="Which">The budget that would be exceeded.</param>
    /// <param name="ResetsAt">When it starts anew: the next midnight, UTC.</param>
    public sealed record Spent(BudgetLimit Which, DateTimeOffset ResetsAt) : BudgetDecision;
}
