namespace BriefBot.Articles.Arrivals;

/// <summary>Keeps the memory in step with the watched folder and the feeds.</summary>
public interface IArrivals
{
    /// <summary>Whether there is a folder or a feed in the settings.</summary>
    bool IsOn { get; }

    /// <summary>Goes on until it is stopped; failures are noted and tried again.</summary>
    Task RunAsync(CancellationToken cancellationToken);

    /// <summary>Takes what is there now, due or not, and comes back.</summary>
    Task RunOnceAsync(CancellationToken cancellationToken);
}
