using BriefBot.Storage;

namespace BriefBot.Articles.Arrivals;

/// <summary>The audit of what arrived: every item, taken or not, and why.</summary>
/// <remarks>Rows are kept for 90 days, and 100,000 of them at most.</remarks>
public interface IArrivalLog
{
    /// <summary>The newest rows, newest first.</summary>
    /// <param name="limit">How many at most, from 1.</param>
    /// <param name="isFailedOnly">Whether only failures count.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="StorageException">The rows cannot be read.</exception>
    Task<IReadOnlyList<Arrival>> ListAsync(int limit, bool isFailedOnly, CancellationToken cancellationToken);
}
