using BriefBot.Chat.Commands;
using BriefBot.Memory;

namespace BriefBot.Chat.Handlers;

/// <summary>Reads the options that narrow a search down.</summary>
internal sealed class FilterOptions(ArticleFinder finder)
{
    /// <summary>The filter that the options make; null when none was given.</summary>
    /// <exception cref="RefusedException">An option makes no sense.</exception>
    public async Task<SearchFilter?> ReadAsync(CommandOptions options, CancellationToken cancellationToken)
    {
        var article = options.Text(OptionNames.Article);
        var filter = new SearchFilter
        {
            Source = options.Text(OptionNames.Source),
            After = options.Day(OptionNames.After),
            Before = options.Day(OptionNames.Before),
            Article = article is null ? null : await finder.RequireAsync(article, cancellationToken).ConfigureAwait(false),
        };
        if (filter.After >= filter.Before)
        {
            throw new RefusedException($"{OptionNames.After} has to lie before {OptionNames.Before}, or no article can match.");
        }

        return filter == SearchFilter.None ? null : filter;
    }
}
