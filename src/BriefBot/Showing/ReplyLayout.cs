using BriefBot.Answers;
using BriefBot.Chat;
using BriefBot.Memory;
using BriefBot.Summaries;

namespace BriefBot.Showing;

/// <summary>Lays a reply out in lines, the same for plain text and for terminals.</summary>
internal static class ReplyLayout
{
    public const string NotCovered = "The articles do not cover this.";

    public static IEnumerable<ShownLine> Of(Reply reply) => reply switch
    {
        Reply.Answered answered => Answered(answered),
        Reply.QuotesShown shown => QuotesLayout.Of(shown.Answer),
        Reply.NotCovered notCovered => Uncovered(notCovered.Answer),
        Reply.Summarized summarized => Summarized(summarized.Summary),
        Reply.BriefingShown shown => BriefingLayout.Of(shown.Briefing),
        Reply.Found found => Found(found),
        Reply.Listed listed => Listed(listed),
        Reply.Helped helped => HelpLayout.Of(helped.Commands),
        Reply.Indexed indexed => IndexedLayout.Of(indexed.Articles),
        Reply.StatusShown status => StatusLayout.Of(status.Lines),
        Reply.Notice notice => [Notice(notice)],
        _ => throw new InvalidOperationException($"A reply of an unknown kind: {reply.GetType().Name}."),
    };

    private static IEnumerable<ShownLine> Answered(Reply.Answered reply)
    {
        var answer = reply.Answer;
        var sources = new SourceList();
        if (reply.UnderstoodAs is { } reading)
        {
            yield return new ShownLine(LineKind.Aside, "Understood as: " + SafeText.OneLine(reading));
        }

        foreach (var sentence in answer.Sentences)
        {
            yield return new ShownLine(LineKind.Statement, sources.Marked(sentence));
        }

        if (answer.Coverage.Uncovered.Count > 0)
        {
            yield return new ShownLine(LineKind.Aside, "Not covered: " + Quoted(answer.Coverage.Uncovered));
        }

        yield return ShownLine.Blank;
        foreach (var line in sources.Lines())
        {
            yield return line;
        }

        yield return new ShownLine(LineKind.Aside, WordingText.Of(answer.Wording) + CoverageLine(answer.Coverage));
        if (answer.FollowUps.Count > 0)
        {
            yield return ShownLine.Blank;
            yield return new ShownLine(LineKind.Aside, "You could ask next:");
            foreach (var question in answer.FollowUps)
            {
                yield return new ShownLine(LineKind.Aside, "- " + SafeText.OneLine(question), Indent: 2, Hanging: 2);
            }
        }
    }

    private static IEnumerable<ShownLine> Uncovered(Answer.NotCovered answer)
    {
        yield return new ShownLine(LineKind.Statement, NotCovered);
        if (answer.Coverage.Uncovered.Count > 0)
        {
            yield return new ShownLine(LineKind.Aside, "Nothing was found on: " + Quoted(answer.Coverage.Uncovered));
        }

        foreach (var line in Nearest(answer.Nearest))
        {
            yield return line;
        }
    }

    private static IEnumerable<ShownLine> Summarized(Summary summary)
    {
        var sources = new SourceList();
        switch (summary)
        {
            case Summary.OfArticle article:
                yield return new ShownLine(LineKind.Heading, SafeText.OneLine(article.Article.Title));
                foreach (var sentence in article.Sentences)
                {
                    yield return new ShownLine(LineKind.Statement, "- " + sources.Marked(sentence), Hanging: 2);
                }

                break;
            case Summary.OfTopic topic:
                foreach (var story in topic.Stories)
                {
                    yield return new ShownLine(LineKind.Heading, SafeText.OneLine(story.Headline));
                    foreach (var sentence in story.Sentences)
                    {
                        yield return new ShownLine(LineKind.Statement, "- " + sources.Marked(sentence), Hanging: 2);
                    }

                    yield return ShownLine.Blank;
                }

                break;
            case Summary.NotCovered notCovered:
                yield return new ShownLine(LineKind.Statement, NotCovered);
                foreach (var line in Nearest(notCovered.Nearest))
                {
                    yield return line;
                }

                yield break;
            case Summary.Withdrawn withdrawn:
                yield return new ShownLine(LineKind.Problem, SafeText.OneLine(withdrawn.Reason));
                yield break;
        }

        if (summary is Summary.OfArticle)
        {
            yield return ShownLine.Blank;
        }

        foreach (var line in sources.Lines())
        {
            yield return line;
        }

        if (summary is Summary.OfTopic { Coverage: var coverage })
        {
            yield return new ShownLine(LineKind.Aside, WordingText.Of(summary.Wording) + CoverageLine(coverage));
        }
        else if (WordingText.Of(summary.Wording) is { Length: > 0 } wording)
        {
            yield return new ShownLine(LineKind.Aside, wording.TrimEnd(' ', '·'));
        }
    }

    private static IEnumerable<ShownLine> Found(Reply.Found found)
    {
        if (found.Result.Passages.Count == 0)
        {
            yield return new ShownLine(LineKind.Statement, "No passage holds these words.");
        }

        for (var i = 0; i < found.Result.Passages.Count; i++)
        {
            var passage = found.Result.Passages[i];
            if (i > 0)
            {
                yield return ShownLine.Blank;
            }

            yield return new ShownLine(LineKind.Source, $"{i + 1}. {ArticleLabel.WithAddress(passage.Article)}", Hanging: 3);
            foreach (var line in Blocks(passage.Text))
            {
                yield return line;
            }
        }
    }

    // Headings, list items and table rows stay on lines of their own, as in the article.
    private static IEnumerable<ShownLine> Blocks(string text)
    {
        var lines = text.Split('\n').Select(SafeText.OneLine).Where(line => line.Length > 0).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var opening = i == 0 ? "“" : string.Empty;
            var closing = i == lines.Count - 1 ? "”" : string.Empty;
            yield return new ShownLine(LineKind.Quote, opening + lines[i] + closing, Indent: 3, Hanging: 1);
        }
    }

    private static IEnumerable<ShownLine> Listed(Reply.Listed listed)
    {
        if (listed.Total == 0)
        {
            yield return new ShownLine(LineKind.Statement, "There are no articles yet.");
            yield break;
        }

        foreach (var listing in listed.Articles)
        {
            yield return new ShownLine(LineKind.Source, ArticleLabel.Of(listing.Reference), Hanging: 4);
            var copy = listing.DuplicateOf is { } original ? $", same text as {SafeText.OneLine(original.Value)}" : string.Empty;
            yield return new ShownLine(
                LineKind.Aside, $"{listing.Words} words, id {SafeText.OneLine(listing.Reference.Id.Value)}{copy}", Indent: 4, Hanging: 2);
        }

        yield return new ShownLine(LineKind.Aside, PageLine(listed));
    }

    private static string PageLine(Reply.Listed listed)
    {
        var total = listed.Total == 1 ? "1 article" : $"{listed.Total} articles";
        return listed switch
        {
            { Pages: 1 } => total,
            { Page: var page, Pages: var pages } when page < pages => $"{total}, page {page} of {pages}; next: /articles {page + 1}",
            _ => $"{total}, page {listed.Page} of {listed.Pages}",
        };
    }

    private static ShownLine Notice(Reply.Notice notice) => new(
        notice.Kind == NoticeKind.Information ? LineKind.Aside : LineKind.Problem, SafeText.OneLine(notice.Text));

    private static IEnumerable<ShownLine> Nearest(IReadOnlyList<ArticleReference> nearest)
    {
        if (nearest.Count > 0)
        {
            yield return new ShownLine(LineKind.Aside, "Nearest articles:");
        }

        foreach (var article in nearest)
        {
            yield return new ShownLine(LineKind.Source, "- " + ArticleLabel.WithAddress(article), Indent: 2, Hanging: 2);
        }
    }

    private static string CoverageLine(Coverage coverage)
    {
        var articles = coverage.Articles == 1 ? "1 article" : $"{coverage.Articles} articles";
        return ArticleLabel.Day(coverage.Newest) is { } newest
            ? $"{articles}, newest {newest}"
            : articles;
    }

    private static string Quoted(IEnumerable<string> parts) =>
        string.Join(", ", parts.Select(part => $"“{SafeText.OneLine(part)}”"));
}
