using System.Globalization;
using BriefBot.Answers;
using BriefBot.Memory;

namespace BriefBot.SemanticKernel.Agents;

/// <summary>What BriefBot tells another agent.</summary>
/// <param name="Status"><c>covered</c>, <c>not_covered</c> or <c>failed</c>.</param>
/// <param name="Message">What came of it, in words.</param>
/// <param name="Sentences">What the articles say; empty unless covered.</param>
/// <param name="Nearest">Articles that come near where none covers it.</param>
public sealed record AgentReply(
    string Status, string Message, IReadOnlyList<AgentReply.Sentence> Sentences, IReadOnlyList<AgentReply.Article> Nearest)
{
    internal static AgentReply Covered(string message, IEnumerable<GroundedSentence> sentences) =>
        new("covered", message, [.. sentences.Select(sentence => new Sentence(sentence.Text, [.. sentence.Quotes.Select(Quoted)]))], []);

    internal static AgentReply NotCovered(string message, IEnumerable<ArticleReference> nearest) =>
        new("not_covered", message, [], [.. nearest.Select(Named)]);

    internal static AgentReply Failed(string message) => new("failed", message, [], []);

    private static Quote Quoted(Answers.Quote quote) => new(quote.Text, Named(quote.Article));

    private static Article Named(ArticleReference article) => new(
        $"{article.Id}", article.Title, article.Source, article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), article.Url?.AbsoluteUri);

    /// <summary>A sentence, and at least one quote that proves it.</summary>
    public sealed record Sentence(string Text, IReadOnlyList<Quote> Quotes);

    /// <summary>A range of an article, word for word.</summary>
    public sealed record Quote(string Text, Article Article);

    /// <summary>An article; outlet, date (such as <c>2026-01-16</c>) and link are null where unknown.</summary>
    public sealed record Article(string Id, string Title, string? Outlet, string? Date, string? Link);
}
