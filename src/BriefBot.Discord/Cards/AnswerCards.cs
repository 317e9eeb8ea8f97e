using System.Globalization;
using System.Text;
using BriefBot.Answers;
using BriefBot.Chat;
using BriefBot.Memory;

namespace BriefBot.Discord.Cards;

/// <summary>Lays out answers, and that there is none.</summary>
internal static class AnswerCards
{
    private const int LongestModel = 80;

    public static Card Answered(Reply.Answered reply, CardContext context)
    {
        var answer = reply.Answer;
        var sources = new SourceNumbers();
        var text = new StringBuilder();
        if (reply.UnderstoodAs is { } reading)
        {
            text.Append("-# ").Append(context.Words.UnderstoodAs(DiscordMarkdown.Escape(reading))).Append('\n');
        }

        text.AppendJoin('\n', answer.Sentences.Select(sources.Marked));
        if (answer.Coverage.Uncovered.Count > 0)
        {
            text.Append("\n\n").Append(context.Words.PartNotCovered(answer.Coverage.Uncovered.Select(DiscordMarkdown.Escape)));
        }

        text.Append("\n\n").Append(Sources(sources, context)).Append(WhyQuoted(answer.Wording, context));
        return new Card(CardColors.Grounded, text.ToString())
        {
            Title = Title(answer.Question),
            Footer = reply.IsUnfinished ? context.Words.BeingWritten : Footer(answer.Wording, answer.Coverage, context),
            Rows = reply.IsUnfinished ? [] : CardButtons.OfAnswer(context, answer.FollowUps),
        };
    }

    public static Card NotCovered(Answer.NotCovered answer, CardContext context) =>
        NotCovered(answer.Question, answer.Nearest, answer.Coverage.Uncovered, context);

    /// <summary>The same calm look for questions and for topics.</summary>
    public static Card NotCovered(
        string subject, IReadOnlyList<ArticleReference> nearest, IReadOnlyList<string> uncovered, CardContext context)
    {
        var text = new StringBuilder(context.Words.NotCovered);
        if (uncovered.Count > 0)
        {
            text.Append('\n').Append(context.Words.NothingFoundOn(uncovered.Select(DiscordMarkdown.Escape)));
        }

        if (nearest.Count > 0)
        {
            text.Append("\n\n**").Append(context.Words.NearestArticles).Append("**\n")
                .AppendJoin('\n', nearest.Select(article => "- " + ArticleLabel.Of(article)));
        }

        return new Card(CardColors.NotCovered, text.ToString()) { Title = Title(subject) };
    }

    /// <summary>The quoted articles under their numbers.</summary>
    public static string Sources(SourceNumbers sources, CardContext context) =>
        $"**{context.Words.Sources}**\n"
        + string.Join('\n', sources.Articles.Select((article, i) => $"[{i + 1}] {ArticleLabel.Of(article)}"));

    /// <summary>How the sentences were made, and what they rest on; the latter is unknown for a single article's summary.</summary>
    public static string Footer(Wording wording, Coverage? coverage, CardContext context)
    {
        var words = context.Words;
        var mode = wording is Wording.Written written
            ? words.WrittenBy(DiscordMarkdown.Plain(written.Model, LongestModel), written.Checked, written.Sentences)
            : words.QuotesOnly;
        return coverage is null ? mode : $"{mode} · {words.Coverage(coverage.Articles, coverage.Newest)}";
    }

    /// <summary>Why a language model that is set did not write it, as a small line of its own; empty when there is nothing to say.</summary>
    public static string WhyQuoted(Wording wording, CardContext context) => wording switch
    {
        Wording.Quoted { Why: { } why, Until: { } until } => "\n-# " + context.Words.QuotesUntil(
            DiscordMarkdown.Escape(why), string.Create(CultureInfo.InvariantCulture, $"<t:{until.ToUnixTimeSeconds()}:f>")),
        Wording.Quoted { Why: { } why } => "\n-# " + context.Words.QuotesBecause(DiscordMarkdown.Escape(why)),
        _ => string.Empty,
    };

    /// <summary>What users asked for, as a heading; null when nothing of it can be shown.</summary>
    public static string? Title(string text) =>
        DiscordMarkdown.EscapeTo(text, DiscordLimits.EmbedTitle) is { Length: > 0 } title ? title : null;
}
