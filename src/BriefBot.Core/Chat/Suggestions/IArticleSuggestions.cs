using BriefBot.Memory;

namespace BriefBot.Chat.Suggestions;

/// <summary>Finds the articles that someone may mean who has typed the beginning of an id or a title.</summary>
public interface IArticleSuggestions
{
    /// <summary>The articles that fit best, best first; the newest ones when nothing was typed yet.</summary>
    /// <param name="typed">What was typed so far, in any script.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<IReadOnlyList<ArticleReference>> FindAsync(string typed, int most, CancellationToken cancellationToken);
}
