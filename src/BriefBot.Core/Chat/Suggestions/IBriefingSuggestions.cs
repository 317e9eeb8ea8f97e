namespace BriefBot.Chat.Suggestions;

/// <summary>Finds the values that someone may mean who types an option of <c>/briefing</c>.</summary>
public interface IBriefingSuggestions
{
    /// <summary>The values that fit best, best first; the most usual ones when nothing was typed yet. None for an option without suggestions.</summary>
    /// <param name="command">The subcommand, such as <c>briefing watch</c>.</param>
    /// <param name="name">The option's name.</param>
    /// <param name="typed">What was typed so far.</param>
    /// <param name="channel">The channel; null where there are no briefings.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<IReadOnlyList<string>> FindAsync(
        string command, string name, string typed, string? channel, int most, CancellationToken cancellationToken);
}
