using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Briefings.Differences;
using BriefBot.Memory;

namespace BriefBot.Briefings.Stories;

/// <summary>A sentence of an article in a story.</summary>
internal sealed class StorySentence
{
    /// <summary>So much of an article is read sentence by sentence.</summary>
    private const int MostSentences = 60;

    private readonly string _articleText;
    private Statement? _statement;
    private NearCopies? _copies;

    private StorySentence(ArticleReference article, string articleText, TextRange range, int order, BlockKind kind)
    {
        (Article, _articleText, Range, Order, Kind) = (article, articleText, range, order, kind);
        Text = Quoting.Readable(range.Of(articleText));
    }

    /// <summary>The article.</summary>
    public ArticleReference Article { get; }

    /// <summary>Where it stands in the article's text.</summary>
    public TextRange Range { get; }

    /// <summary>Its place among the article's sentences, from 0.</summary>
    public int Order { get; }

    /// <summary>The kind of block that it stands in.</summary>
    public BlockKind Kind { get; }

    /// <summary>The sentence on one line.</summary>
    public string Text { get; }

    /// <summary>It, read for its facts.</summary>
    public Statement Statement => _statement ??= new Statement(Text);

    /// <summary>It, read to be compared.</summary>
    public NearCopies Copies => _copies ??= new NearCopies(Text);

    /// <summary>It, word for word.</summary>
    public Quote Quote => Quoting.Quote(Article, _articleText, 0, Range);

    /// <summary>The first sentences of an article; headings and rows of tables are none.</summary>
    public static IReadOnlyList<StorySentence> Of(StoryArticle article) =>
    [
        .. SentenceSplitter.SplitArticle(article.Text).Where(s => s.Kind is BlockKind.Paragraph or BlockKind.ListItem).Take(MostSentences)
            .Select((s, i) => new StorySentence(article.Reference, article.Text, s.Range, i, s.Kind)),
    ];
}
