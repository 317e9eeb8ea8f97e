using BriefBot.Storage;

namespace BriefBot.Briefings.Schedules;

/// <summary>Sets and shows when channels get their briefings. What a call returned is on disk.</summary>
/// <remarks>All calls throw <see cref="StorageException"/> when the database cannot be read or written.</remarks>
public interface IBriefingSchedules
{
    /// <summary>Sets a channel's schedule, or changes it; takes effect at once. No date loses its briefing by a change, and none gets two.</summary>
    /// <param name="schedule">The schedule; its watches and times of setting are not looked at.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The schedule as it is kept.</returns>
    Task<BriefingSchedule> SetAsync(BriefingSchedule schedule, CancellationToken cancellationToken);

    /// <summary>Ends a channel's schedule; what it watches and what was posted stay.</summary>
    /// <returns>False when it had none.</returns>
    Task<bool> StopAsync(string channel, CancellationToken cancellationToken);

    /// <summary>Follows a topic, with or without a schedule.</summary>
    /// <returns>False when the channel followed it already, or follows as many as it can (<see cref="BriefingLimits.Watches"/>).</returns>
    Task<bool> WatchAsync(string channel, string topic, CancellationToken cancellationToken);

    /// <summary>Follows a topic no longer.</summary>
    /// <returns>False when the channel did not follow it.</returns>
    Task<bool> UnwatchAsync(string channel, string topic, CancellationToken cancellationToken);

    /// <summary>The topics that a channel follows, in the order in which they were given.</summary>
    Task<IReadOnlyList<string>> WatchesAsync(string channel, CancellationToken cancellationToken);

    /// <summary>A channel's schedule; null when it has none.</summary>
    Task<BriefingSchedule?> FindAsync(string channel, CancellationToken cancellationToken);

    /// <summary>All schedules, by channel.</summary>
    Task<IReadOnlyList<BriefingSchedule>> ListAsync(CancellationToken cancellationToken);
}
