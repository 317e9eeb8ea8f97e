using System.Globalization;
using BriefBot.Briefings.Ledger;
using BriefBot.Briefings.Schedules;
using BriefBot.Chat.Commands;

namespace BriefBot.Chat.Suggestions;

/// <summary>Offers zones, topics and dates.</summary>
internal sealed class BriefingSuggestions(IBriefingSchedules schedules, IBriefingArchive archive, IArticleSuggestions articles) : IBriefingSuggestions
{
    /// <summary>So many of the newest titles are looked through for topics: each letter that is typed asks.</summary>
    private const int TitlesToRead = 500;

    /// <summary>So many past days are looked through for what was typed.</summary>
    private const int DatesToRead = 400;

    public async ValueTask<IReadOnlyList<string>> FindAsync(
        string command, string name, string typed, string? channel, int most, CancellationToken cancellationToken)
    {
        var text = typed.Trim();
        return (command, name) switch
        {
            (CommandNames.BriefingSchedule, OptionNames.Zone) => BriefingZones.Search(text, most),
            _ when channel is null => [],
            (CommandNames.BriefingUnwatch, OptionNames.Topic) =>
                [.. Fitting(await schedules.WatchesAsync(channel, cancellationToken).ConfigureAwait(false), text).Take(most)],
            (CommandNames.BriefingWatch, OptionNames.Topic) => await TopicsAsync(text, channel, most, cancellationToken).ConfigureAwait(false),
            (CommandNames.BriefingShow, OptionNames.Date) =>
                [.. (await archive.DatesAsync(channel, DatesToRead, cancellationToken).ConfigureAwait(false))
                    .Select(date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                    .Where(date => date.Contains(text, StringComparison.Ordinal))
                    .Take(most)],
            _ => [],
        };
    }

    /// <summary>What many titles name, then titles; not what is followed already.</summary>
    private async Task<IReadOnlyList<string>> TopicsAsync(string text, string channel, int most, CancellationToken cancellationToken)
    {
        var followed = await schedules.WatchesAsync(channel, cancellationToken).ConfigureAwait(false);
        var titles = (await articles.FindAsync(string.Empty, TitlesToRead, cancellationToken).ConfigureAwait(false)).Select(article => article.Title).ToList();
        var choices = Fitting(TitleTopics.Of(titles), text);
        if (text.Length > 0)
        {
            choices = choices.Concat(Fitting(titles, text));
        }

        return
        [
            .. choices
                .Where(topic => topic.Length <= BriefingLimits.WatchLength && !followed.Contains(topic, StringComparer.OrdinalIgnoreCase))
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(most),
        ];
    }

    /// <summary>Those in which each typed word begins a word; those that begin with the whole text stand first.</summary>
    private static IEnumerable<string> Fitting(IEnumerable<string> topics, string text)
    {
        var typed = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return topics
            .Where(topic => Array.TrueForAll(typed, word => Begins(topic, word)))
            .OrderByDescending(topic => topic.StartsWith(text, StringComparison.OrdinalIgnoreCase));
    }

    private static bool Begins(string topic, string word)
    {
        for (var at = topic.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = at + 1 < topic.Length ? topic.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase) : -1)
        {
            if (at == 0 || !char.IsLetterOrDigit(topic[at - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
