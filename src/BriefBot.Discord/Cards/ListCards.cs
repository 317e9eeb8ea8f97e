using System.Text;
using BriefBot.Chat;
using BriefBot.Memory;

namespace BriefBot.Discord.Cards;

/// <summary>Lays out what a search found, and pages of the list of articles.</summary>
internal static class ListCards
{
    // A search for a hundred passages would fill the channel: two messages' worth of them are shown.
    private const int MostFoundText = 8000;

    public static Card Found(Reply.Found found, CardContext context)
    {
        var passages = found.Result.Passages;
        var text = new StringBuilder();
        var shown = 0;
        foreach (var passage in passages)
        {
            var block = $"**{shown + 1}.** {ArticleLabel.Of(passage.Article)}\n{DiscordMarkdown.Quote(passage.Text)}";
            if (shown > 0 && text.Length + block.Length > MostFoundText)
            {
                break;
            }

            text.Append(shown > 0 ? "\n\n" : string.Empty).Append(block);
            shown++;
        }

        return new Card(CardColors.Neutral, shown == 0 ? context.Words.NoPassage : text.ToString())
        {
            Title = AnswerCards.Title(found.Query),
            Footer = shown < passages.Count ? context.Words.MorePassages(passages.Count - shown) : null,
        };
    }

    public static Card Listed(Reply.Listed listed, CardContext context)
    {
        var words = context.Words;
        var total = words.ArticleCount(listed.Total);
        return new Card(
            CardColors.Neutral,
            listed.Total == 0 ? words.NoArticles : string.Join('\n', listed.Articles.Select(listing => Line(listing, context))))
        {
            Title = words.ListTitle,
            Footer = listed.Total == 0 ? null : listed.Pages == 1 ? total : $"{total} · {words.PageOf(listed.Page, listed.Pages)}",
            Rows = CardButtons.OfPages(context, listed.Page, listed.Pages),
        };
    }

    private static string Line(ArticleListing listing, CardContext context)
    {
        var words = context.Words;
        var details = $"{words.WordCount(listing.Words)} · {words.ArticleId(DiscordMarkdown.Escape(listing.Reference.Id.Value))}";
        var copy = listing.DuplicateOf is { } original ? $" · {words.SameTextAs(DiscordMarkdown.Escape(original.Value))}" : string.Empty;
        return $"{ArticleLabel.Of(listing.Reference)}\n-# {details}{copy}";
    }
}
