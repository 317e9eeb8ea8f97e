using BriefBot.Storage;

namespace BriefBot.LanguageModel.Budgets;

/// <summary>Counts the language model's tokens and requests by user, server and day (UTC), and keeps them within the settings.</summary>
public interface IModelBudgets
{
    /// <summary>Sets tokens aside for one request, where all budgets have as many left.</summary>
    /// <param name="payer">Who pays.</param>
    /// <param name="mostTokens">The most that it can take, read and written; 0 or more.</param>
    /// <param name="cancellationToken">Ends it; then nothing is set aside.</param>
    /// <exception cref="StorageException">It cannot be counted.</exception>
    Task<BudgetDecision> ReserveAsync(ModelPayer payer, long mostTokens, CancellationToken cancellationToken);

    /// <summary>Puts what a request took in the place of its reservation. Call it once.</summary>
    /// <param name="reservation">The reservation.</param>
    /// <param name="tokens">What it took; should it be more than was reserved, all of it counts.</param>
    /// <param name="cancellationToken">Ends it; then the reservation counts as spent.</param>
    /// <exception cref="StorageException">It cannot be counted; the reservation counts as spent.</exception>
    Task SettleAsync(BudgetReservation reservation, long tokens, CancellationToken cancellationToken);

    /// <summary>Gives a reservation back, as the request was never made. Call it instead of settling.</summary>
    /// <exception cref="StorageException">It cannot be counted; the reservation counts as spent.</exception>
    Task ReleaseAsync(BudgetReservation reservation, CancellationToken cancellationToken);

    /// <summary>What everybody used today.</summary>
    /// <exception cref="StorageException">It cannot be read.</exception>
    Task<BudgetUse> ReadAsync(CancellationToken cancellationToken);

    /// <summary>What a user used today.</summary>
    /// <exception cref="StorageException">It cannot be read.</exception>
    Task<BudgetUse> ReadUserAsync(string user, CancellationToken cancellationToken);
}
