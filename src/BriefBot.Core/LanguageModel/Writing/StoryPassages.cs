using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Briefings;
using BriefBot.Memory;

namespace BriefBot.LanguageModel.Writing;

/// <summary>Finds what a model may write a story from: the paragraphs in which its quotes stand.</summary>
internal sealed class StoryPassages(IArticleMemory memory)
{
    /// <summary>The paragraphs, those of the story's own sentences first; each once.</summary>
    public async Task<IReadOnlyList<(ArticleReference Article, TextRange Range, string Text)>> OfAsync(
        BriefingStory story, CancellationToken cancellationToken)
    {
        var found = new List<(ArticleReference, TextRange, string)>();
        var articles = new Dictionary<(ArticleId, int), (string Text, IReadOnlyList<ArticleBlock> Blocks)?>();
        foreach (var quote in Quotes(story))
        {
            var key = (quote.Article.Id, quote.Article.Version);
            if (!articles.TryGetValue(key, out var article))
            {
                var stored = await memory.FindVersionAsync(key.Id, key.Version, cancellationToken).ConfigureAwait(false);
                article = articles[key] = stored is null ? null : (stored.Text, ArticleBlocks.Parse(stored.Text));
            }

            if (article is not var (text, blocks))
            {
                continue;
            }

            foreach (var range in blocks.Where(b => b.Kind != BlockKind.Heading).Select(b => b.Range).Where(range => Overlap(range, quote.Range)))
            {
                if (!found.Exists(known => known.Item1.Id == quote.Article.Id && known.Item1.Version == quote.Article.Version && known.Item2 == range))
                {
                    found.Add((quote.Article, range, range.Of(text)));
                }
            }
        }

        return found;
    }

    private static IEnumerable<Quote> Quotes(BriefingStory story) => story.Sentences
        .Concat(story.Changes.Select(change => change.Now))
        .SelectMany(sentence => sentence.Quotes)
        .Concat(story.Differences.SelectMany(difference => difference.Sides))
        .Concat(story.Headline.Quotes);

    private static bool Overlap(TextRange one, TextRange other) => one.Start < other.End && other.Start < one.End;
}
